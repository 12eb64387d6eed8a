// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.sentiment.head.LinearLayer;
import java.util.Arrays;
import java.util.List;

/** Fits the linear model over embeddings, which are of length 1 and need no scaling. */
final class EmbeddingFit {

  private static final double UNBOUNDED = Double.MAX_VALUE;

  private final SoftmaxRegression learner;

  EmbeddingFit(double strength, int iterations) {
    this.learner = new SoftmaxRegression(3, strength, iterations);
  }

  LinearLayer fit(List<TrainingRow> rows, double[] weights) {
    int columns = rows.get(0).vector().length;
    Rows matrix = Rows.dense(StackFit.rows(rows, TrainingRow::vector), columns);
    int[] labels = rows.stream().mapToInt(TrainingRow::label).toArray();
    // The bias is left to the stack, which has one of its own.
    return layer(learner.fit(matrix, labels, weights).weights(), 0, columns, 1);
  }

  /** The layer of a fit whose embeddings, times {@code factor}, begin at column {@code offset}. */
  static LinearLayer layer(double[][] fitted, int offset, int columns, double factor) {
    double[] scale = new double[columns];
    Arrays.fill(scale, factor);
    double[][] weights = new double[fitted.length][];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = Arrays.copyOfRange(fitted[k], offset, offset + columns);
    }
    return new LinearLayer(UNBOUNDED, new double[columns], scale, weights);
  }
}
