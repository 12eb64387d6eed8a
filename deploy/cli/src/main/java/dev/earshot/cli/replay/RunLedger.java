// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import java.time.Instant;
import java.util.Optional;

/** The replays that there were, and what the engine has made of each. */
interface RunLedger {

  /**
   * A replay that begins.
   *
   * @param id of the run
   * @param fingerprint of what it sends
   * @param fileName without folders
   * @param startedAt real time
   * @param firstEventTime as sent; empty when no row has a time
   * @param lastEventTime as sent; empty when no row has a time
   */
  record Run(
      String id,
      String fingerprint,
      String fileName,
      Instant startedAt,
      Optional<Instant> firstEventTime,
      Optional<Instant> lastEventTime) {}

  /** The newest earlier run that sent the same. */
  Optional<Run> newestOf(String fingerprint);

  void begin(Run run);

  void finish(String runId, long sent, Instant finishedAt);

  /** What has become of a run's rows so far. */
  RunCounts counts(String runId);
}
