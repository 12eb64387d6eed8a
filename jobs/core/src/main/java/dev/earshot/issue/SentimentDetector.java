// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

/**
 * Finds a lasting fall of the mean score: a Shiryaev-Roberts statistic of Gaussian means. As for
 * volume, mean, variance and the unrest between hours are learned once an hour, and one window adds
 * at most {@link #STEP} decades. Windows without texts say nothing.
 */
final class SentimentDetector {

  /** Falls that are weighed, in standard deviations of one text. */
  static final double[] FALLS = {0.4, 0.8, 1.4};

  /** Decades that one window may add. */
  static final double STEP = 2;

  private static final double HIGHEST_ODDS = 1e40;
  private static final double MOST_ADDED = STEP * StrictMath.log(10);
  private static final double DECAY = StrictMath.pow(0.5, 1 / (7 * 24.0));
  private static final double USUAL_VARIANCE = 0.25;
  private static final double LEAST_VARIANCE = 0.01;
  private static final double VARIANCE_WEIGHT = 10;
  private static final double UNREST_WEIGHT = 20;
  private static final double MOST_UNREST = 20;

  /**
   * The state after a window with scored texts.
   *
   * @param end of the window, in milliseconds since the epoch
   * @param texts scored, at least one
   * @param sum of their scores
   * @param squares of their scores
   * @param usualTexts texts to be expected in an hour, which bound what one hour may teach
   * @param armed whether evidence is gathered
   */
  SentimentState after(
      SentimentState state,
      long end,
      int texts,
      double sum,
      double squares,
      double usualTexts,
      boolean armed) {
    long hour = Math.floorDiv(end - 1, Profile.HOUR);
    SentimentState current =
        hour == state.hour() ? state : withHourLearned(state, hour, usualTexts);
    return new SentimentState(
        current.texts(),
        current.sum(),
        current.squares(),
        current.unrest(),
        current.unrestTexts(),
        hour,
        current.hourTexts() + texts,
        current.hourSum() + sum,
        current.hourSquares() + squares,
        armed ? odds(current, texts, sum) : new double[FALLS.length],
        current.seen() + texts);
  }

  private static double[] odds(SentimentState state, int texts, double sum) {
    double variance = variance(state);
    double deviation = StrictMath.sqrt(variance);
    double spread = variance * unrest(state) * (1 + texts / (state.texts() + 2));
    double off = sum - texts * state.mean();
    double[] odds = new double[FALLS.length];
    for (int i = 0; i < odds.length; i++) {
      double fall = FALLS[i] * deviation;
      double added = -fall * off / spread - texts * fall * fall / (2 * spread);
      odds[i] =
          Math.min(
              (1 + state.odds()[i]) * StrictMath.exp(Math.min(added, MOST_ADDED)), HIGHEST_ODDS);
    }
    return odds;
  }

  static double variance(SentimentState state) {
    return Math.max(
        (state.squares() + VARIANCE_WEIGHT * USUAL_VARIANCE) / (state.texts() + VARIANCE_WEIGHT),
        LEAST_VARIANCE);
  }

  /** How much more hours differ than their texts alone would let them. */
  private static double unrest(SentimentState state) {
    double seen = (state.unrest() + UNREST_WEIGHT) / (state.unrestTexts() + UNREST_WEIGHT);
    return Math.min(Math.max(seen, 1), MOST_UNREST);
  }

  private static SentimentState withHourLearned(
      SentimentState state, long hour, double usualTexts) {
    if (state.hourTexts() == 0) {
      return state;
    }
    int texts = state.hourTexts();
    double weight = Math.min(1, Math.max(6, 2 * usualTexts) / texts);
    double mean = state.mean();
    double off = state.hourSum() - texts * mean;
    double within = state.hourSquares() - 2 * mean * state.hourSum() + texts * mean * mean;
    double variance = variance(state);
    boolean known = state.texts() >= UNREST_WEIGHT;
    return new SentimentState(
        DECAY * state.texts() + weight * texts,
        DECAY * state.sum() + weight * state.hourSum(),
        DECAY * state.squares() + weight * Math.max(within, 0),
        known
            ? DECAY * state.unrest() + weight * Math.min(off * off, 9 * texts * variance) / variance
            : 0,
        known ? DECAY * state.unrestTexts() + weight * texts : 0,
        hour,
        0,
        0,
        0,
        state.odds(),
        state.seen());
  }
}
