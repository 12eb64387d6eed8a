// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import java.time.Duration;

/** Length of the windows that a metric is counted over. Days and weeks are those of UTC. */
public enum Grain {
  MINUTE(Duration.ofMinutes(1), Duration.ZERO),
  HOUR(Duration.ofHours(1), Duration.ZERO),
  DAY(Duration.ofDays(1), Duration.ZERO),
  /** From Monday on: the epoch began on a Thursday. */
  WEEK(Duration.ofDays(7), Duration.ofDays(4));

  private final long length;
  private final long offset;

  Grain(Duration length, Duration offset) {
    this.length = length.toMillis();
    this.offset = offset.toMillis();
  }

  /** Beginning of the window that holds a time, both in milliseconds since the epoch. */
  public long startOf(long time) {
    return Math.floorDiv(time - offset, length) * length + offset;
  }

  /** End of the window that begins at {@code start}, exclusive. */
  public long endOf(long start) {
    return start + length;
  }

  /** Whether a window ends just before this time. */
  public boolean endsAt(long time) {
    return Math.floorMod(time - offset, length) == 0;
  }

  /** Beginning of the window that ends just before {@code end}. */
  public long startBefore(long end) {
    return end - length;
  }
}
