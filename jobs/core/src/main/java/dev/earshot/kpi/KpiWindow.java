// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import java.util.Comparator;

/**
 * One window of event time.
 *
 * @param grain its length
 * @param start its beginning, inclusive, in milliseconds since the epoch
 */
public record KpiWindow(Grain grain, long start) implements Comparable<KpiWindow> {

  private static final Comparator<KpiWindow> BY_LENGTH_AND_START =
      Comparator.comparing(KpiWindow::grain).thenComparingLong(KpiWindow::start);

  /** Its end, exclusive, in milliseconds since the epoch. */
  public long end() {
    return grain.endOf(start);
  }

  @Override
  public int compareTo(KpiWindow other) {
    return BY_LENGTH_AND_START.compare(this, other);
  }
}
