// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import java.time.Duration;

/** Waits until the engine has said what became of every row of a run. */
final class Settlement {

  /** How long nothing may happen. */
  static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private final RunLedger ledger;
  private final ReplayClock clock;
  private final ReplayListener listener;

  Settlement(RunLedger ledger, ReplayClock clock, ReplayListener listener) {
    this.ledger = ledger;
    this.clock = clock;
    this.listener = listener;
  }

  /**
   * Waits.
   *
   * @throws ReplayFailure when nothing happens for {@link #PATIENCE}, or more comes out than went
   *     in
   */
  RunCounts await(String runId, long sent) {
    RunCounts counts = ledger.counts(runId);
    Duration changed = clock.elapsed();
    while (!counts.accountsFor(sent)) {
      listener.waiting(counts, sent);
      if (counts.received() > sent || clock.elapsed().minus(changed).compareTo(PATIENCE) >= 0) {
        throw new ReplayFailure(missing(counts, sent));
      }
      clock.pause(BETWEEN_LOOKS);
      RunCounts next = ledger.counts(runId);
      if (!next.equals(counts)) {
        changed = clock.elapsed();
        counts = next;
      }
    }
    listener.waiting(counts, sent);
    return counts;
  }

  private static String missing(RunCounts counts, long sent) {
    if (counts.received() > sent) {
      return "The engine received "
          + counts.received()
          + " rows of "
          + sent
          + " sent: something else writes with the same run id";
    }
    String quiet = "Nothing has happened for " + PATIENCE.toSeconds() + " s: ";
    return counts.received() < sent
        ? quiet
            + "the engine has received "
            + counts.received()
            + " of "
            + sent
            + " rows; see whether its job runs (deploy/earshot status) and reads the source's topic"
        : quiet
            + "of "
            + sent
            + " rows the fate of "
            + (sent - counts.settled())
            + " is not known; see the table earshot.completeness and the job's log";
  }
}
