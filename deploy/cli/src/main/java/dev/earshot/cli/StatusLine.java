// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.local.Engine;
import dev.earshot.local.EngineCounts;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line about a running engine: in a terminal it changes every second, elsewhere it is written
 * anew every half minute.
 */
final class StatusLine {

  private static final Logger LOG = LoggerFactory.getLogger(StatusLine.class);
  private static final Duration IN_TERMINAL = Duration.ofSeconds(1);
  private static final Duration ELSEWHERE = Duration.ofSeconds(30);
  private static final String START_OF_LINE = "\r\033[K";

  private final Terminal terminal;
  private final Engine.Running running;
  private final boolean live;
  private final long began = System.nanoTime();
  private long nextLine;
  private EngineCounts counts = new EngineCounts(0, 0, 0, 0);

  StatusLine(Terminal terminal, Engine.Running running) {
    this.terminal = terminal;
    this.running = running;
    this.live = LocalOptions.talksToTerminal();
    this.nextLine = began;
  }

  /**
   * Shows the line until the engine is asked to stop.
   *
   * @return false when it stopped by itself, which is a failure
   */
  boolean showUntil(CountDownLatch stop) throws InterruptedException {
    boolean asked = false;
    while (!asked) {
      asked = stop.await(IN_TERMINAL.toMillis(), TimeUnit.MILLISECONDS);
      if (!asked && hasFailed()) {
        return false;
      }
      show();
    }
    endLine();
    return true;
  }

  private boolean hasFailed() throws InterruptedException {
    if (!running.engine().serversRun()) {
      endLine();
      terminal.say("Kafka or PostgreSQL ended by itself; see the logs");
      return true;
    }
    JobStatus status = running.job().status();
    if (status.isGloballyTerminalState()) {
      endLine();
      terminal.say("The job ended by itself (" + status + "); see the logs");
      return true;
    }
    return false;
  }

  private void show() throws InterruptedException {
    if (!live && System.nanoTime() < nextLine) {
      return;
    }
    nextLine = System.nanoTime() + ELSEWHERE.toNanos();
    String line = line(running.job().status());
    if (live) {
      terminal.err().print(START_OF_LINE + line + "  (Ctrl-C stops)");
      terminal.err().flush();
    } else {
      terminal.say(line);
    }
  }

  private String line(JobStatus status) {
    try {
      counts = EngineCounts.read(running.addresses(), running.secrets());
    } catch (SQLException e) {
      LOG.warn("The tables do not answer", e);
    }
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
    return String.format(
        Locale.ROOT,
        "%s %d:%02d:%02d  received %,d, enriched %,d, filtered %,d, dead %,d",
        status.name().toLowerCase(Locale.ROOT),
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60,
        counts.received(),
        counts.enriched(),
        counts.filtered(),
        counts.deadLettered());
  }

  private void endLine() {
    if (live) {
      terminal.err().println();
    }
  }
}
