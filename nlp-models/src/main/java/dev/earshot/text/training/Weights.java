// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.sentiment.SentimentLabel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each row counts for in training; 1 on average. */
final class Weights {

  /**
   * What a message counts for among the texts of an embedding's model: there are few, and they are
   * the nearest to what a head reads. Chosen by domains left out; 3 does nearly as well.
   */
  private static final double MESSAGES = 5;

  private Weights() {}

  /**
   * Classes count alike, and within a class the square roots of the sources' sizes: a large source
   * tells more than a small one, but not in proportion.
   */
  static double[] bySourceAndClass(List<TrainingRow> rows) {
    Map<Cell, Integer> sizes = new HashMap<>();
    rows.forEach(row -> sizes.merge(Cell.of(row), 1, Integer::sum));
    double[] weights = new double[rows.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 1 / Math.sqrt(sizes.get(Cell.of(rows.get(i))));
    }
    return balanced(rows, weights);
  }

  /** The same, but that {@link OwnMessages} among the rows count more. */
  static double[] withMessages(List<TrainingRow> rows) {
    double[] weights = bySourceAndClass(rows);
    for (int i = 0; i < weights.length; i++) {
      boolean isMessage = rows.get(i).labelled().source().equals(OwnMessages.SOURCE);
      weights[i] *= isMessage ? MESSAGES : 1;
    }
    return balanced(rows, weights);
  }

  /** {@code weights} scaled so that each class that occurs has the same sum, and the mean is 1. */
  static double[] balanced(List<TrainingRow> rows, double[] weights) {
    double[] sums = new double[SentimentLabel.values().length];
    for (int i = 0; i < weights.length; i++) {
      sums[rows.get(i).label()] += weights[i];
    }
    int classes = 0;
    for (double sum : sums) {
      classes += sum > 0 ? 1 : 0;
    }
    double[] out = new double[weights.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = weights[i] * weights.length / (classes * sums[rows.get(i).label()]);
    }
    return out;
  }

  private record Cell(String source, SentimentLabel label) {
    static Cell of(TrainingRow row) {
      return new Cell(row.labelled().source(), row.labelled().label());
    }
  }
}
