// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** The machine's clock. */
final class SystemClock implements ReplayClock {

  @Override
  public Instant now() {
    return Instant.ofEpochMilli(System.currentTimeMillis());
  }

  @Override
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime());
  }

  @Override
  public void pause(Duration duration) {
    LockSupport.parkNanos(duration.toNanos());
    if (Thread.currentThread().isInterrupted()) {
      throw new ReplayFailure("The replay was interrupted");
    }
  }
}
