// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import java.time.Duration;

/** Says now and then how far long work has come. */
final class Progress {

  private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(5);

  private final Terminal terminal;
  private final String what;
  private final int all;
  private int done;
  private long lastReport = System.nanoTime();

  Progress(Terminal terminal, String what, int all) {
    this.terminal = terminal;
    this.what = what;
    this.all = all;
  }

  /** One more is done. */
  void step() {
    done++;
    if (System.nanoTime() - lastReport > BETWEEN_REPORTS.toNanos()) {
      lastReport = System.nanoTime();
      terminal.say(what + ": " + done + " of " + all + " ...");
    }
  }
}
