// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

/** How urgent an alert is. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL;

  /**
   * How urgent a rise is.
   *
   * @param observed texts since the problem began
   * @param expected texts that were to be expected
   * @param negativeShare share of negative ones among its evidence, in [0, 1]
   */
  static Severity ofVolume(double observed, double expected, double negativeShare) {
    double ratio = observed / Math.max(expected, 0.5);
    int points = steps(observed, 15, 40, 100) + steps(ratio, 4, 10, 30);
    return of(points + (negativeShare >= 0.5 ? 1 : 0));
  }

  /**
   * How urgent a fall of sentiment is.
   *
   * @param texts scored since the problem began
   * @param fall of the mean score, in [0, 2]
   */
  static Severity ofSentiment(double texts, double fall) {
    return of(steps(texts, 30, 100, 300) + steps(fall, 0.2, 0.4, 0.6) + 1);
  }

  private static Severity of(int points) {
    return points >= 6 ? CRITICAL : points >= 4 ? HIGH : points >= 2 ? MEDIUM : LOW;
  }

  private static int steps(double value, double first, double second, double third) {
    return value >= third ? 3 : value >= second ? 2 : value >= first ? 1 : 0;
  }
}
