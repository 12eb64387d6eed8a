// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.sentiment.ngram.NgramTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fits the linear model over n-grams. */
final class NgramFit {

  private final int leastRows;
  private final SoftmaxRegression learner;

  /**
   * A fit.
   *
   * @param leastRows in how many rows an n-gram must occur
   * @param strength of the rows against the penalty
   * @param iterations at most
   */
  NgramFit(int leastRows, double strength, int iterations) {
    this.leastRows = leastRows;
    this.learner = new SoftmaxRegression(NgramTable.CLASSES, strength, iterations);
  }

  NgramTable fit(List<TrainingRow> rows, double[] weights) {
    long[] keys = keys(rows, leastRows);
    Rows matrix = new Rows(keys.length);
    for (TrainingRow row : rows) {
      put(matrix, keys, row.inputs().ngrams(), 0, 1);
      matrix.endRow();
    }
    int[] labels = rows.stream().mapToInt(TrainingRow::label).toArray();
    SoftmaxRegression.Fit fit = learner.fit(matrix, labels, weights);
    return new NgramTable(keys, weights(keys, fit, 0, 1), fit.bias());
  }

  /** The n-grams of at least {@code leastRows} rows, ascending. */
  static long[] keys(List<TrainingRow> rows, int leastRows) {
    return counts(rows).entrySet().stream()
        .filter(count -> count.getValue() >= leastRows)
        .mapToLong(Map.Entry::getKey)
        .sorted()
        .toArray();
  }

  /** In how many rows each n-gram is. */
  static Map<Long, Integer> counts(List<TrainingRow> rows) {
    Map<Long, Integer> counts = new HashMap<>();
    for (TrainingRow row : rows) {
      for (long ngram : row.inputs().ngrams()) {
        counts.merge(ngram, 1, Integer::sum);
      }
    }
    return counts;
  }

  /** Adds a row's known n-grams behind its first {@code offset} columns, as a table counts them. */
  static void put(Rows matrix, long[] keys, long[] ngrams, int offset, float factor) {
    float value = (float) (factor / Math.sqrt(Math.max(1, ngrams.length)));
    for (long ngram : ngrams) {
      int at = Arrays.binarySearch(keys, ngram);
      if (at >= 0) {
        matrix.put(offset + at, value);
      }
    }
  }

  /** A table's weights of a fit whose n-grams begin at column {@code offset}. */
  static float[] weights(long[] keys, SoftmaxRegression.Fit fit, int offset, float factor) {
    float[] weights = new float[NgramTable.CLASSES * keys.length];
    for (int i = 0; i < keys.length; i++) {
      for (int k = 0; k < NgramTable.CLASSES; k++) {
        weights[NgramTable.CLASSES * i + k] = (float) (factor * fit.weights()[k][offset + i]);
      }
    }
    return weights;
  }
}
