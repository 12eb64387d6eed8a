// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.topic;

import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.topic.TopicMatcher;
import dev.earshot.text.topic.TopicMatches;
import dev.earshot.text.training.CsvFile;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How many texts a second of CPU the automaton and Lucene's monitor match, with invented taxonomies
 * of 9, 200 and 1,000 topics, in one run; and that they find the same.
 *
 * <pre>
 * java -cp ... dev.earshot.benchmark.topic.MatcherThroughput airline_tweets.csv [TEXTS]
 * </pre>
 */
public final class MatcherThroughput {

  private static final int[] SIZES = {9, 200, 1_000};
  private static final int DEFAULT_TEXTS = 6_000;
  private static final long SEED = 11;

  /** Rounds over all texts, by turns: the first ones warm up, the median of the others counts. */
  private static final int WARM_UP = 10;

  private static final int ROUNDS = 5;

  private final PrintStream out;
  private final List<String> texts;

  private MatcherThroughput(PrintStream out, List<String> texts) {
    this.out = out;
    this.texts = texts;
  }

  /** Prints a table as Markdown. */
  public static void main(String[] arguments) throws IOException {
    int most = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DEFAULT_TEXTS;
    List<String> texts =
        CsvFile.read(Path.of(arguments[0])).column("text").stream().distinct().limit(most).toList();
    new MatcherThroughput(System.out, texts).run();
  }

  private void run() {
    out.println("| topics | hits a text | automaton, texts/s | monitor, texts/s | ratio |");
    out.println("|---|---|---|---|---|");
    for (int size : SIZES) {
      Taxonomy taxonomy = InventedTaxonomy.of(texts, size, SEED);
      try (TopicMatcher automaton = new TopicMatcher(taxonomy);
          TopicMatcher monitor = new TopicMatcher(taxonomy, TopicMatcher.Method.MONITOR)) {
        print(size, automaton, monitor);
      }
    }
  }

  private void print(int size, TopicMatcher automaton, TopicMatcher monitor) {
    long hits = compare(automaton, monitor);
    double[] fasts = new double[ROUNDS];
    double[] slows = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      fasts[Math.max(0, round)] = rate(automaton);
      slows[Math.max(0, round)] = rate(monitor);
    }
    double fast = median(fasts);
    double slow = median(slows);
    out.printf(
        Locale.ROOT,
        "| %d | %.1f | %.0f | %.0f | %.1f |%n",
        size,
        (double) hits / texts.size(),
        fast,
        slow,
        fast / slow);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private long compare(TopicMatcher automaton, TopicMatcher monitor) {
    long hits = 0;
    for (String text : texts) {
      TopicMatches matches = automaton.match(text);
      if (!matches.equals(monitor.match(text))) {
        throw new IllegalStateException("automaton and monitor differ on a text");
      }
      hits += matches.hits().size();
    }
    return hits;
  }

  private double rate(TopicMatcher matcher) {
    long began = cpu();
    for (String text : texts) {
      matcher.match(text);
    }
    return texts.size() * 1e9 / (cpu() - began);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
