// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.evaluation;

/**
 * A share with its 95 % interval by Wilson's score method.
 *
 * @param hits how many
 * @param of out of how many
 */
public record Proportion(int hits, int of) {

  private static final double Z = 1.959963984540054;

  /** The share; 0 of nothing is 0. */
  public double value() {
    return of == 0 ? 0 : (double) hits / of;
  }

  /** The interval's lower end; of nothing it is 0. */
  public double low() {
    return of == 0 ? 0 : Math.max(0, centre() - half());
  }

  /** The interval's upper end; of nothing it is 1. */
  public double high() {
    return of == 0 ? 1 : Math.min(1, centre() + half());
  }

  private double centre() {
    return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
  }

  private double half() {
    double p = value();
    return Z * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of)) / (1 + Z * Z / of);
  }
}
