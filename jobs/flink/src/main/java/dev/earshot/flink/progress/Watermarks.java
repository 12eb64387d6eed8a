// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.progress;

import dev.earshot.feedback.Mark;
import java.time.Instant;

/** Flink's watermarks as instants and back: its two ends of time are the domain's. */
final class Watermarks {

  private Watermarks() {}

  static Instant toInstant(long watermark) {
    if (watermark == Long.MIN_VALUE) {
      return Mark.UNKNOWN;
    }
    return watermark >= Mark.ENDED.toEpochMilli() ? Mark.ENDED : Instant.ofEpochMilli(watermark);
  }

  static long toMillis(Instant watermark) {
    if (!watermark.isAfter(Mark.UNKNOWN)) {
      return Long.MIN_VALUE;
    }
    return watermark.isBefore(Mark.ENDED) ? watermark.toEpochMilli() : Long.MAX_VALUE;
  }
}
