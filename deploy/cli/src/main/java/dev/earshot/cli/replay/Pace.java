// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import java.time.Duration;
import java.time.Instant;

/** Holds each row back until its turn: rows are as far apart as they were said, over the speed. */
final class Pace {

  /** Longest single wait, so that whoever watches is told something. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final Speed speed;
  private final Instant first;
  private final ReplayClock clock;
  private final Duration began;

  /**
   * @param first event time of the first row, which goes at once
   */
  Pace(Speed speed, Instant first, ReplayClock clock) {
    this.speed = speed;
    this.first = first;
    this.clock = clock;
    this.began = clock.elapsed();
  }

  /**
   * Waits for a row's turn. For what claims to be said in the future nobody waits beyond the
   * present: the engine refuses it anyway.
   *
   * @param meanwhile called before each single wait
   */
  void await(Instant saidAt, Runnable meanwhile) {
    if (!speed.isPaced()) {
      return;
    }
    Instant now = clock.now();
    Duration due = due(saidAt.isAfter(now) ? now : saidAt);
    Duration left = left(due);
    while (!left.isNegative() && !left.isZero()) {
      meanwhile.run();
      clock.pause(left.compareTo(LONGEST_PAUSE) < 0 ? left : LONGEST_PAUSE);
      left = left(due);
    }
  }

  private Duration due(Instant saidAt) {
    double seconds = Duration.between(first, saidAt).toMillis() / 1000.0 / speed.factor();
    return began.plusNanos((long) (seconds * 1e9));
  }

  private Duration left(Duration due) {
    return due.minus(clock.elapsed());
  }
}
