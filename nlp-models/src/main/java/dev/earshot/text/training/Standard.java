// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.sentiment.head.LinearLayer;

/** Centre and scale of inputs, so that a penalty is fair to all of them. */
final class Standard {

  /** Standard deviations beyond which an input says no more. */
  private static final double BOUND = 4;

  private static final double CONSTANT = 1e-6;

  private final double bound;
  private final double[] centre;
  private final double[] scale;

  private Standard(double bound, double[] centre, double[] scale) {
    this.bound = bound;
    this.centre = centre;
    this.scale = scale;
  }

  /** By the weighted mean and deviation of each column. */
  static Standard of(double[][] rows, double[] weights) {
    return of(BOUND, rows, weights);
  }

  /** The same for inputs that count however far out they are. */
  static Standard unbounded(double[][] rows, double[] weights) {
    return of(Double.MAX_VALUE, rows, weights);
  }

  private static Standard of(double bound, double[][] rows, double[] weights) {
    int columns = rows[0].length;
    double[] centre = new double[columns];
    double[] scale = new double[columns];
    for (int j = 0; j < columns; j++) {
      centre[j] = mean(rows, weights, j, 0, false);
      double deviation = Math.sqrt(mean(rows, weights, j, centre[j], true));
      scale[j] = deviation < CONSTANT ? 0 : 1 / deviation;
    }
    return new Standard(bound, centre, scale);
  }

  private static double mean(
      double[][] rows, double[] weights, int column, double centre, boolean squared) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < rows.length; i++) {
      double value = rows[i][column] - centre;
      sum += weights[i] * (squared ? value * value : value);
      total += weights[i];
    }
    return sum / total;
  }

  /** A layer of this standard with a fit's weights from column {@code offset} on. */
  LinearLayer layer(double[][] fitted, int offset) {
    double[][] weights = new double[fitted.length][centre.length];
    for (int k = 0; k < weights.length; k++) {
      System.arraycopy(fitted[k], offset, weights[k], 0, centre.length);
    }
    return new LinearLayer(bound, centre, scale, weights);
  }

  /** Adds a row's standardised inputs behind the first {@code offset} columns. */
  void put(Rows matrix, double[] row, int offset) {
    LinearLayer plain = new LinearLayer(bound, centre, scale, new double[0][]);
    for (int j = 0; j < centre.length; j++) {
      matrix.put(offset + j, (float) plain.standardised(row, j));
    }
  }

  int columns() {
    return centre.length;
  }
}
