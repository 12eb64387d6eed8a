// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

/**
 * What the volume detector knows of one series.
 *
 * @param texts seen, half forgotten in five days
 * @param hours seen, each by its seasonal factor, half forgotten in five days
 * @param spread squared deviations of hours from what was expected, half forgotten in seven days
 * @param spreadTexts texts that were expected in these hours
 * @param season how its day and week run
 * @param hour the hour that is being counted, since the epoch
 * @param hourTexts seen in that hour
 * @param hourExpected expected in what was seen of that hour
 * @param hourFactor seasonal factor summed over the hour
 * @param hourShare share of the hour that was seen
 * @param odds that the rate has risen to each of {@link VolumeDetector#RISES} times the usual
 * @param seen texts in all
 * @param expected texts expected in all
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
public record VolumeState(
    double texts,
    double hours,
    double spread,
    double spreadTexts,
    Season season,
    long hour,
    double hourTexts,
    double hourExpected,
    double hourFactor,
    double hourShare,
    double[] odds,
    double seen,
    double expected) {

  static VolumeState none(long since) {
    return new VolumeState(
        0,
        0,
        0,
        0,
        Season.none(),
        Math.floorDiv(since, Profile.HOUR),
        0,
        0,
        0,
        0,
        new double[VolumeDetector.RISES.length],
        0,
        0);
  }

  /** Usual texts an hour: half a text is added so that what was never seen may still come. */
  double level() {
    return (texts + 0.5) / (hours + 1);
  }

  /** Evidence for a rise, in decades. */
  double score() {
    double sum = 0;
    for (double odd : odds) {
      sum += odd;
    }
    return StrictMath.log10(Math.max(sum / odds.length, 1));
  }

  /** The same with the evidence so far forgotten. */
  VolumeState calmed() {
    return new VolumeState(
        texts,
        hours,
        spread,
        spreadTexts,
        season,
        hour,
        hourTexts,
        hourExpected,
        hourFactor,
        hourShare,
        new double[odds.length],
        seen,
        expected);
  }
}
