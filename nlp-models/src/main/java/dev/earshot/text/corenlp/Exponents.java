// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

/** Exponentials that are the same on every machine. */
final class Exponents {

  private Exponents() {}

  /** The largest of the values. */
  static double maximum(double[] values) {
    double maximum = values[0];
    for (double value : values) {
      maximum = Math.max(maximum, value);
    }
    return maximum;
  }

  /** e to the power of each value less the largest one. */
  static double[] of(double[] values) {
    return of(values, maximum(values));
  }

  /** e to the power of each value less {@code maximum}. */
  static double[] of(double[] values, double maximum) {
    double[] exponents = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      exponents[i] = StrictMath.exp(values[i] - maximum);
    }
    return exponents;
  }

  /** The sum of the products, in four fixed strands that the processor can follow side by side. */
  static double product(double[] left, double[] right) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int i = 0;
    for (; i + 3 < left.length; i += 4) {
      first += left[i] * right[i];
      second += left[i + 1] * right[i + 1];
      third += left[i + 2] * right[i + 2];
      fourth += left[i + 3] * right[i + 3];
    }
    for (; i < left.length; i++) {
      first += left[i] * right[i];
    }
    return first + second + (third + fourth);
  }
}
