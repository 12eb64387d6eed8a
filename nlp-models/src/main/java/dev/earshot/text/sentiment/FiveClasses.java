// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment;

/**
 * Probabilities of the five classes that the recursive network tells apart; each in [0, 1],
 * together 1 up to rounding.
 */
public record FiveClasses(
    double veryNegative, double negative, double neutral, double positive, double veryPositive) {

  /** What is said of a sentence that could not be read: nothing certain, neutral if anything. */
  public static final FiveClasses UNREAD = new FiveClasses(0.1, 0.2, 0.4, 0.2, 0.1);

  /** The expected class as a score in [-1, 1]. */
  public double score() {
    return veryPositive - veryNegative + (positive - negative) / 2;
  }

  /** The same belief in three classes. */
  public ThreeClasses folded() {
    return new ThreeClasses(veryNegative + negative, neutral, positive + veryPositive);
  }

  /** This one taken {@code weight} times, added to {@code sum}. */
  FiveClasses addedTo(FiveClasses sum, double weight) {
    return new FiveClasses(
        sum.veryNegative + weight * veryNegative,
        sum.negative + weight * negative,
        sum.neutral + weight * neutral,
        sum.positive + weight * positive,
        sum.veryPositive + weight * veryPositive);
  }

  FiveClasses dividedBy(double divisor) {
    return new FiveClasses(
        veryNegative / divisor,
        negative / divisor,
        neutral / divisor,
        positive / divisor,
        veryPositive / divisor);
  }
}
