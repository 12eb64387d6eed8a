// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import java.io.PrintStream;
import java.time.Duration;

/**
 * Tells a person how a replay goes: in a terminal on one line that changes, elsewhere now and then
 * on a line of its own.
 */
final class SpokenProgress implements ReplayListener, AutoCloseable {

  private static final Duration IN_TERMINAL = Duration.ofMillis(250);
  private static final Duration ELSEWHERE = Duration.ofSeconds(10);

  private final PrintStream err;
  private final boolean terminal;
  private long last = System.nanoTime();
  private boolean open;

  SpokenProgress(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public void said(String line) {
    end();
    err.println(line);
  }

  @Override
  public void sending(long sent, long total) {
    if (isDue()) {
      show("Sent " + sent + " of " + total + " rows");
    }
  }

  @Override
  public void waiting(RunCounts counts, long sent) {
    if (isDue()) {
      show(
          String.format(
              "Sent %d: enriched %d, filtered %d, dead %d, under way %d",
              sent,
              counts.enriched(),
              counts.filteredTotal(),
              counts.deadLetteredTotal(),
              sent - counts.settled()));
    }
  }

  private boolean isDue() {
    long now = System.nanoTime();
    boolean due = now - last >= (terminal ? IN_TERMINAL : ELSEWHERE).toNanos();
    last = due ? now : last;
    return due;
  }

  private void show(String line) {
    if (terminal) {
      err.print("\r\u001b[K" + line);
      open = true;
    } else {
      err.println(line);
    }
    err.flush();
  }

  /** Ends the line that changes, so that something else can be said. */
  void end() {
    if (open) {
      err.println();
      open = false;
    }
  }

  @Override
  public void close() {
    end();
  }
}
