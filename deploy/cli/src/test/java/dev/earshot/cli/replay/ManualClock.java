// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that goes on only when somebody pauses. */
final class ManualClock implements ReplayClock {

  private final Instant start;
  private Duration elapsed = Duration.ZERO;
  final List<Duration> pauses = new ArrayList<>();

  ManualClock(Instant start) {
    this.start = start;
  }

  @Override
  public Instant now() {
    return start.plus(elapsed);
  }

  @Override
  public Duration elapsed() {
    return elapsed;
  }

  @Override
  public void pause(Duration duration) {
    pauses.add(duration);
    elapsed = elapsed.plus(duration);
  }
}
