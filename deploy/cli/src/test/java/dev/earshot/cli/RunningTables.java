// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.local.EngineAddresses;
import dev.earshot.local.EngineCounts;
import dev.earshot.local.GeneratedSecrets;
import dev.earshot.local.LocalSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Looks into the engine, of whatever kind, that runs on a data folder. */
final class RunningTables {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration POLL = Duration.ofMillis(100);

  /** More than two checkpoints. */
  private static final Duration QUIET = Duration.ofSeconds(5);

  private static final String SETTLED =
      """
      SELECT EXISTS (SELECT FROM earshot.kpi)
        AND EXISTS (SELECT FROM earshot.journey)
        AND EXISTS (SELECT FROM earshot.alert)
        AND NOT EXISTS (SELECT FROM earshot.kpi WHERE NOT closed)
        AND NOT EXISTS (SELECT FROM earshot.journey WHERE status = 'ACTIVE')
        AND NOT EXISTS (SELECT FROM earshot.alert WHERE state <> 'RESOLVED')
      """;

  private final Path data;

  RunningTables(Path data) {
    this.data = data;
  }

  /** Something to ask again and again until it is so. */
  @FunctionalInterface
  interface Condition {
    boolean holds() throws Exception;
  }

  EngineAddresses addresses() throws IOException {
    return EngineAddresses.require(data);
  }

  /** By a login from which no words are withheld. */
  Connection connect() throws IOException, SQLException {
    return DriverManager.getConnection(
        addresses().postgres(), LocalSettings.SENSITIVE_CONSOLE, secrets().sensitiveConsole());
  }

  private GeneratedSecrets secrets() throws IOException {
    return GeneratedSecrets.readOrCreate(data.resolve("secrets"));
  }

  EngineCounts counts() throws IOException, SQLException {
    return EngineCounts.read(addresses(), secrets());
  }

  /** The rows when so many records have come in, event time has passed everything and all rests. */
  FinalRows settled(int received) throws Exception {
    await("all " + received + " records", () -> isBalanced(received));
    await("everything closed", this::isClosed);
    FinalRows before = rows();
    long since = System.nanoTime();
    long deadline = since + PATIENCE.toNanos();
    while (System.nanoTime() - since < QUIET.toNanos()) {
      assertThat(System.nanoTime()).as("rows rest in time").isLessThan(deadline);
      LockSupport.parkNanos(QUIET.toNanos() / 2);
      FinalRows now = rows();
      if (!now.equals(before)) {
        before = now;
        since = System.nanoTime();
      }
    }
    return before;
  }

  private boolean isBalanced(int received) throws Exception {
    EngineCounts counts = counts();
    return counts.received() == received && counts.enriched() + counts.filtered() == received;
  }

  private boolean isClosed() throws Exception {
    try (Connection connection = connect()) {
      return FinalRows.texts(connection, SETTLED).get(0).equals("t");
    }
  }

  private FinalRows rows() throws Exception {
    try (Connection connection = connect()) {
      return FinalRows.read(connection);
    }
  }

  void await(String what, Condition condition) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime())
          .as("%s in time, with %s; logs: %s", what, counts(), data.resolve("logs"))
          .isLessThan(deadline);
      LockSupport.parkNanos(POLL.toNanos());
    }
  }
}
