// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.sentiment;

import dev.earshot.text.training.LabelledFile;
import dev.earshot.text.training.LabelledRow;
import dev.earshot.text.training.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Labelled texts of one kind.
 *
 * @param name for people
 * @param ships whether the shipped head is trained on its rows, so that it is measured by heads
 *     that are not
 * @param rows in file order
 */
record TestSet(String name, boolean ships, List<LabelledRow> rows) {

  /** The source of the shipped corpus that is a test set as well. */
  static final String SHIPPING_SOURCE = "uci";

  /** The sets below {@code folder}; those that are not there are skipped, and it is said so. */
  static List<TestSet> below(Path folder) throws IOException {
    List<TestSet> sets = new ArrayList<>();
    add(sets, folder, "airline", "airline_tweets.csv", false);
    add(sets, folder, "TweetEval val", "tweeteval_val.csv", false);
    add(sets, folder, "app reviews", "uber_reviews.csv", false);
    add(sets, folder, SHIPPING_SOURCE, "uci_sentences.csv", true);
    add(sets, folder, "lounge and seat reviews", "skytrax.csv", false);
    return sets;
  }

  private static void add(List<TestSet> sets, Path folder, String name, String file, boolean ships)
      throws IOException {
    Path path = folder.resolve("sentiment").resolve(file);
    if (Files.isReadable(path)) {
      sets.add(new TestSet(name, ships, LabelledFile.read(path, Labels.SENTIMENT).rows()));
    } else {
      System.err.println("Skipped: there is no " + path);
    }
  }
}
