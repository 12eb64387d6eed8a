// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.journey;

/** Ids that no other hour gives: the hour's number and a count. */
final class Ids {

  private static final int RADIX = 36;
  private static final long NUMBERS_PER_HOUR = 10_000_000L;

  private final long hour;
  private int count;

  /**
   * @param hour since the epoch
   */
  Ids(long hour) {
    this.hour = hour;
  }

  /** Letters and digits, such as {@code s-bfk2-1a}. */
  String text(String prefix) {
    return prefix + "-" + Long.toString(hour, RADIX) + "-" + Long.toString(++count, RADIX);
  }

  /** Digits only, as a help desk counts. */
  long number() {
    return hour * NUMBERS_PER_HOUR + ++count;
  }
}
