// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.progress;

import dev.earshot.feedback.Mark;
import java.time.Instant;

/** Flink's watermarks as instants: its two ends of time become the domain's. */
final class Watermarks {

  private Watermarks() {}

  static Instant toInstant(long watermark) {
    if (watermark == Long.MIN_VALUE) {
      return Mark.UNKNOWN;
    }
    return watermark >= Mark.ENDED.toEpochMilli() ? Mark.ENDED : Instant.ofEpochMilli(watermark);
  }
}
