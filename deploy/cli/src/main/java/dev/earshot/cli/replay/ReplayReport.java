// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a replay ended.
 *
 * @param runId marks every record of it; the key of its rows in {@code completeness}
 * @param file name without folders
 * @param mapping name of the mapping; empty for JSON lines
 * @param source configured source
 * @param topic that was written
 * @param resent whether the same was sent before
 * @param sent rows sent
 * @param firstEventTime of the rows as sent
 * @param lastEventTime of the rows as sent
 * @param counts what became of the rows; empty when nobody waited for it
 * @param elapsed from the first row to the last one's fate
 */
public record ReplayReport(
    String runId,
    String file,
    String mapping,
    String source,
    String topic,
    boolean resent,
    long sent,
    Optional<Instant> firstEventTime,
    Optional<Instant> lastEventTime,
    Optional<RunCounts> counts,
    Duration elapsed) {

  /** Rows a second over the whole elapsed time. */
  public double rowsPerSecond() {
    return elapsed.isZero() ? 0 : sent * 1000.0 / Math.max(1, elapsed.toMillis());
  }
}
