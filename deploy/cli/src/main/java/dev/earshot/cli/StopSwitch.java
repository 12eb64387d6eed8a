// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import java.util.concurrent.CountDownLatch;

/** What Ctrl-C does: it breaks off a start, or asks a started engine to stop. */
final class StopSwitch {

  private final CountDownLatch stop;
  private final Thread starting;
  private boolean started;

  StopSwitch(CountDownLatch stop, Thread starting) {
    this.stop = stop;
    this.starting = starting;
  }

  /** From here on the engine is stopped rather than its start broken off. */
  synchronized void started() {
    started = true;
  }

  synchronized void press() {
    stop.countDown();
    if (!started) {
      starting.interrupt();
    }
  }
}
