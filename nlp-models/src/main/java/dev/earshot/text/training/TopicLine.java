// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The linear model of one topic. */
final class TopicLine {

  private final double[] weights;
  private final double bias;

  private TopicLine(double[] weights, double bias) {
    this.weights = weights;
    this.bias = bias;
  }

  /** What is learnt of no rows. */
  static TopicLine saysNothing(int columns) {
    return new TopicLine(new double[columns], 0);
  }

  /** The line of a regression of two classes, of which only the largest weights are kept. */
  static TopicLine of(SoftmaxRegression.Fit fit, int kept) {
    double[] weights = new double[fit.weights()[1].length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = fit.weights()[1][i] - fit.weights()[0][i];
    }
    if (weights.length > kept) {
      IntStream.range(0, weights.length)
          .boxed()
          .sorted(
              Comparator.comparingDouble((Integer i) -> -Math.abs(weights[i]))
                  .thenComparingInt(i -> i))
          .skip(kept)
          .forEach(i -> weights[i] = 0);
    }
    return new TopicLine(weights, fit.bias()[1] - fit.bias()[0]);
  }

  /** The evidence of a row. */
  double evidence(Rows rows, int row) {
    return rows.product(row, weights, 0) + bias;
  }

  /** By column. */
  double[] weights() {
    return weights;
  }

  /** The evidence of a text that is empty. */
  double bias() {
    return bias;
  }
}
