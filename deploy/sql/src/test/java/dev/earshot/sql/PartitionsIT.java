// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.sql.TestServer.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PartitionsIT {

  @AutoClose private static TestServer server;
  private static Database database;

  @BeforeAll
  static void start() throws Exception {
    server = new TestServer();
    database = server.migratedDatabase();
  }

  @Test
  void makesThePartitionsOfADayOnce() throws Exception {
    assertThat(ensure("2026-01-05")).isEqualTo("3");
    assertThat(ensure("2026-01-05")).isEqualTo("0");
    assertThat(
            database.rows(
                "SELECT inhrelid::regclass, pg_get_expr(relpartbound, inhrelid)"
                    + " FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid"
                    + " WHERE relname LIKE '%_20260105' AND relkind = 'r' ORDER BY 1"))
        .containsExactly(
            "earshot.feedback_20260105|FOR VALUES FROM ('2026-01-05') TO ('2026-01-06')",
            "earshot.feedback_topic_20260105|FOR VALUES FROM ('2026-01-05') TO ('2026-01-06')",
            "earshot.kpi_20260105|FOR VALUES FROM ('2026-01-05') TO ('2026-01-06')");
  }

  @Test
  void usesTheIndexesOfTheParent() throws Exception {
    ensure("2026-01-06");
    assertThat(
            database.rows(
                "SELECT count(*), bool_and(relispartition) FROM pg_index"
                    + " JOIN pg_class ON pg_class.oid = indexrelid"
                    + " WHERE indrelid = 'earshot.feedback_20260106'::regclass"))
        .containsExactly("4|t");
  }

  @Test
  void takesRowsByUpsertOnTheNaturalKey() throws Exception {
    ensure("2026-01-07");
    String upsert =
        "INSERT INTO earshot.feedback (first_day, event_id, source, experienced_at, said_at,"
            + " received_at, kafka_timestamp, revision)"
            + " VALUES ('2026-01-07', 'a:1', 'a', now(), now(), now(), now(), %d)"
            + " ON CONFLICT (first_day, event_id) DO UPDATE SET revision = EXCLUDED.revision";
    database.run(upsert.formatted(1));
    database.run(upsert.formatted(2));
    assertThat(database.rows("SELECT event_id, revision FROM earshot.feedback_20260107"))
        .containsExactly("a:1|2");
  }

  @Test
  void refusesRowsOfADayWithoutPartition() {
    assertThatThrownBy(
            () ->
                database.run(
                    "INSERT INTO earshot.feedback_topic (first_day, event_id, topic_path,"
                        + " begin_offset, end_offset, said_at, source)"
                        + " VALUES ('2026-02-01', 'a:1', 'x', 0, 1, now(), 'a')"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("no partition of relation");
  }

  @Test
  void refusesImplausibleDays() {
    for (String day : List.of("1989-12-31", "2999-01-01", "-infinity")) {
      assertThatThrownBy(() -> ensure(day))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("no partition for the day");
    }
    assertThatThrownBy(() -> database.run("SELECT earshot.ensure_partitions(NULL)"))
        .hasMessageContaining("no partition for the day");
  }

  @Test
  void makesEachPartitionOnceHoweverManyAskTogether() throws Exception {
    int askers = 4;
    List<String> days = List.of("2025-06-01", "2025-06-02", "2025-06-03", "2025-06-04");
    var barrier = new CyclicBarrier(askers);
    Callable<Integer> asker =
        () -> {
          int made = 0;
          for (String day : days) {
            barrier.await();
            made += Integer.parseInt(ensure(day));
          }
          return made;
        };
    var threads = Executors.newFixedThreadPool(askers);
    try {
      int made = 0;
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < askers; i++) {
        answers.add(threads.submit(asker));
      }
      for (Future<Integer> answer : answers) {
        made += answer.get();
      }
      assertThat(made).isEqualTo(3 * days.size());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void waitsForNobodyWhoReadsOrWritesOtherDays() throws Exception {
    ensure("2026-01-08");
    try (Connection busy = database.connect();
        Statement work = busy.createStatement();
        Connection other = database.connect();
        Statement asking = other.createStatement()) {
      busy.setAutoCommit(false);
      work.execute(
          "INSERT INTO earshot.feedback (first_day, event_id, source, experienced_at, said_at,"
              + " received_at, kafka_timestamp)"
              + " VALUES ('2026-01-08', 'a:1', 'a', now(), now(), now(), now())");
      work.execute("SELECT count(*) FROM earshot.v_feedback");
      asking.execute("SET lock_timeout = '3s'");
      asking.execute("SELECT earshot.ensure_partitions(DATE '2026-01-09')");
      work.execute("SELECT count(*) FROM earshot.v_feedback");
      busy.rollback();
    }
    assertThat(ensure("2026-01-09")).isEqualTo("0");
  }

  private static String ensure(String day) throws SQLException {
    return database.rows("SELECT earshot.ensure_partitions(DATE '" + day + "')").get(0);
  }
}
