// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.sentiment;

import dev.earshot.text.evaluation.Confusion;
import dev.earshot.text.sentiment.SentimentLabel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Accuracy and macro-F1 of VADER's published rules on the sets that the head is measured on. All
 * texts are read as English, as they stand.
 *
 * <p>The jars are VADER's port to Java, MIT licence, and what it needs, all four under licences
 * that go with this project's: {@code mvn dependency:copy -DoutputDirectory=JARS_DIR
 * -Dartifact=...} for {@code com.github.apanimesh061:vader-sentiment-analyzer:1.0}, {@code
 * org.apache.lucene:lucene-analyzers-common:6.4.1}, {@code org.apache.lucene:lucene-core:6.4.1} and
 * {@code log4j:log4j:1.2.17}.
 *
 * <pre>
 * java -cp ... dev.earshot.benchmark.sentiment.VaderBaseline JARS_DIR DATA_DIR
 * </pre>
 */
public final class VaderBaseline {

  private VaderBaseline() {}

  /** Prints a line for each set; exits with 2 when the folders are not given. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("Usage: VaderBaseline JARS_DIR DATA_DIR");
      System.exit(2);
    }
    try (Vader vader = Vader.open(Path.of(arguments[0]))) {
      for (TestSet set : TestSet.below(Path.of(arguments[1]))) {
        List<SentimentLabel> labels =
            set.rows().stream().map(row -> row.labelled().label()).toList();
        List<String> texts = set.rows().stream().map(row -> row.labelled().text()).toList();
        Confusion confusion = Baselines.confusion(labels, texts, vader::label);
        System.out.println(
            String.format(
                Locale.ROOT,
                "%s, %d: %.3f / %.3f",
                set.name(),
                texts.size(),
                confusion.accuracy().value(),
                confusion.macroF1()));
      }
    }
  }
}
