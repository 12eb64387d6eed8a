// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import java.util.Arrays;

/**
 * How a day and a week usually run: factors of the mean rate.
 *
 * @param hours one factor for each hour of the day in UTC
 * @param days one factor for each day of the week, by day since the epoch modulo 7
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
public record Profile(double[] hours, double[] days) {

  static final long HOUR = 3_600_000;
  static final long DAY = 24 * HOUR;

  /** All hours and days alike. */
  static Profile flat() {
    double[] hours = new double[24];
    double[] days = new double[7];
    Arrays.fill(hours, 1);
    Arrays.fill(days, 1);
    return new Profile(hours, days);
  }

  static int hourOf(long millis) {
    return (int) Math.floorMod(Math.floorDiv(millis, HOUR), 24L);
  }

  static int dayOf(long millis) {
    return (int) Math.floorMod(Math.floorDiv(millis, DAY), 7L);
  }
}
