// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.topic;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Scores against labels of three classes; labels of other classes do not count. */
final class PolarityTally {

  private static final List<String> LABELS = List.of("negative", "neutral", "positive");

  /** Scores nearer to 0 are neutral. */
  private static final double NEUTRAL = 0.1;

  private final Map<String, Tally> byLabel = new TreeMap<>();
  private int right;
  private int count;

  void add(String label, double score) {
    if (LABELS.contains(label)) {
      String said = label(score);
      LABELS.forEach(
          each ->
              byLabel.merge(each, Tally.of(said.equals(each), label.equals(each)), Tally::plus));
      right += said.equals(label) ? 1 : 0;
      count++;
    }
  }

  private static String label(double score) {
    if (Math.abs(score) <= NEUTRAL) {
      return "neutral";
    }
    return score < 0 ? "negative" : "positive";
  }

  /** As cells of a Markdown table: terms, accuracy, macro-F1. */
  String cells() {
    double f1 = byLabel.values().stream().mapToDouble(Tally::f1).average().orElse(0);
    return String.format(Locale.ROOT, "%d | %.3f | %.3f", count, (double) right / count, f1);
  }
}
