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
    double[] ones = new double[columns];
    Arrays.fill(ones, 1);
    // The bias is left to the stack, which has one of its own.
    return new LinearLayer(
        UNBOUNDED, new double[columns], ones, learner.fit(matrix, labels, weights).weights());
  }
}
