// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment;

/** Probabilities of the three labels; each in [0, 1], together 1 up to rounding. */
public record ThreeClasses(double negative, double neutral, double positive) {

  /** Nothing is known: every label is as likely as the others. */
  public static final ThreeClasses UNKNOWN = new ThreeClasses(1d / 3, 1d / 3, 1d / 3);

  /** The likeliest label; a tie goes to neutral, then to negative. */
  public SentimentLabel likeliest() {
    if (neutral >= negative && neutral >= positive) {
      return SentimentLabel.NEUTRAL;
    }
    return negative >= positive ? SentimentLabel.NEGATIVE : SentimentLabel.POSITIVE;
  }

  /** The probability of {@code label}. */
  public double of(SentimentLabel label) {
    return switch (label) {
      case NEGATIVE -> negative;
      case NEUTRAL -> neutral;
      case POSITIVE -> positive;
    };
  }
}
