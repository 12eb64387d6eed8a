// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.topic;

import dev.earshot.text.intent.Emotion;
import dev.earshot.text.intent.EntityNames;
import dev.earshot.text.intent.Finding;
import dev.earshot.text.intent.SignalReader;
import dev.earshot.text.training.CsvFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/**
 * The surest emotion against the one emotion that people gave to a tweet. A check of sanity only:
 * the tweets are no customers' and have one label of four, of which optimism is none of the
 * engine's; rules alone are measured, without sentences, so negations are not heard.
 *
 * <pre>
 * java -cp ... dev.earshot.benchmark.topic.TweetEmotions tweeteval_emotion.csv
 * </pre>
 */
public final class TweetEmotions {

  private static final Map<Emotion, String> LABELS =
      Map.of(
          Emotion.ANGER, "anger",
          Emotion.FRUSTRATION, "anger",
          Emotion.JOY, "joy",
          Emotion.GRATITUDE, "joy",
          Emotion.SADNESS, "sadness",
          Emotion.DISAPPOINTMENT, "sadness");

  private TweetEmotions() {}

  /** Prints a table as Markdown. */
  public static void main(String[] arguments) throws IOException {
    Map<String, Tally> tallies = new TreeMap<>();
    int silent = 0;
    List<CSVRecord> rows = CsvFile.read(Path.of(arguments[0])).rows();
    try (SignalReader reader = new SignalReader(EntityNames.NONE)) {
      for (CSVRecord row : rows) {
        Optional<String> said = said(reader, row.get("text"));
        silent += said.isEmpty() ? 1 : 0;
        for (String label : List.of("anger", "joy", "sadness")) {
          Tally tally = Tally.of(said.equals(Optional.of(label)), row.get("topic").equals(label));
          tallies.merge(label, tally, Tally::plus);
        }
      }
    }
    print(System.out, tallies, (double) silent / rows.size());
  }

  private static Optional<String> said(SignalReader reader, String text) {
    return reader.read(text, List.of(), List.of()).emotions().stream()
        .map(Finding::what)
        .filter(LABELS::containsKey)
        .map(LABELS::get)
        .findFirst();
  }

  private static void print(PrintStream out, Map<String, Tally> tallies, double silent) {
    out.println("| emotion | tweets | precision | recall | F1 |");
    out.println("|---|---|---|---|---|");
    tallies.forEach((label, tally) -> out.println("| " + label + " | " + tally.cells() + " |"));
    out.printf(Locale.ROOT, "%nNone of these is said of %.1f %% of the tweets.%n", 100 * silent);
  }
}
