// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

/**
 * What the sentiment detector knows of one series. Scores are in [-1, 1].
 *
 * @param texts scored, half forgotten after seven days of hours with texts
 * @param sum of their scores
 * @param squares sum of squared deviations from the mean
 * @param unrest squared deviations of whole hours in units of the variance of their texts
 * @param unrestTexts texts in these hours
 * @param hour the hour that is being counted, since the epoch
 * @param hourTexts scored in that hour
 * @param hourSum of their scores
 * @param hourSquares of their scores
 * @param odds that the mean has fallen by each of {@link SentimentDetector#FALLS} deviations
 * @param seen texts scored in all
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
public record SentimentState(
    double texts,
    double sum,
    double squares,
    double unrest,
    double unrestTexts,
    long hour,
    int hourTexts,
    double hourSum,
    double hourSquares,
    double[] odds,
    long seen) {

  static SentimentState none() {
    return new SentimentState(
        0, 0, 0, 0, 0, 0, 0, 0, 0, new double[SentimentDetector.FALLS.length], 0);
  }

  /** The usual mean score, drawn towards neutral while little is known. */
  double mean() {
    return sum / (texts + 2);
  }

  /** Evidence for a fall, in decades. */
  double score() {
    double total = 0;
    for (double odd : odds) {
      total += odd;
    }
    return StrictMath.log10(Math.max(total / odds.length, 1));
  }

  /** The same with the evidence so far forgotten. */
  SentimentState calmed() {
    return new SentimentState(
        texts,
        sum,
        squares,
        unrest,
        unrestTexts,
        hour,
        hourTexts,
        hourSum,
        hourSquares,
        new double[odds.length],
        seen);
  }
}
