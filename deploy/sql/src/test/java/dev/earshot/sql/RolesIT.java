// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.sql.TestServer.Database;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RolesIT {

  private static final String FEEDBACK =
      "INSERT INTO earshot.feedback (first_day, event_id, source, experienced_at, said_at,"
          + " received_at, kafka_timestamp)"
          + " VALUES ('2026-03-02', 'a:%s', 'a', now(), now(), now(), now())";

  @AutoClose private static TestServer server;
  private static Database owner;

  @BeforeAll
  static void start() throws Exception {
    server = new TestServer();
    owner = server.migratedDatabase();
    server.login("jobs", "IN ROLE earshot_writer");
    server.login("desk", "IN ROLE earshot_console");
    server.login("analyst", "IN ROLE bi_reader");
    server.login("stranger", "");
    owner.run("SELECT earshot.ensure_partitions(DATE '2026-03-02')");
  }

  @Test
  void letsTheJobsWriteRowsAndMakePartitions() throws Exception {
    Database jobs = owner.as("jobs");
    jobs.run(FEEDBACK.formatted("jobs"));
    jobs.run("UPDATE earshot.feedback SET revision = 2 WHERE event_id = 'a:jobs'");
    jobs.run("DELETE FROM earshot.feedback WHERE event_id = 'a:jobs'");
    assertThat(jobs.rows("SELECT earshot.ensure_partitions(DATE '2026-03-03')"))
        .containsExactly("3");
    jobs.run("INSERT INTO earshot.completeness (source, kafka_hour) VALUES ('a', now())");
    jobs.run("SELECT * FROM earshot.v_completeness");
  }

  @Test
  void letsTheJobsMakeNoOtherTable() {
    assertDenied("jobs", "CREATE TABLE earshot.mine (a integer)");
    assertDenied("jobs", "DROP TABLE earshot.feedback_20260302");
    assertDenied("jobs", "TRUNCATE earshot.feedback");
    assertDenied("jobs", "UPDATE earshot.schema_history SET checksum = 1");
  }

  @Test
  void letsBusinessIntelligenceAndTheConsoleReadEverythingButWords() throws Exception {
    owner.run("SELECT earshot.ensure_partitions(DATE '2026-03-04')");
    owner.run("CREATE TABLE earshot.later (a integer)");
    List<String> relations =
        owner.rows(
            "SELECT oid::regclass FROM pg_class"
                + " WHERE relnamespace = 'earshot'::regnamespace AND relkind IN ('r', 'p', 'v')"
                + " AND relname !~ '^(feedback(_topic)?(_[0-9]+)?|dead_letter)$'");
    assertThat(relations)
        .contains("earshot.kpi_20260304", "earshot.v_feedback", "earshot.later")
        .doesNotContain("earshot.feedback", "earshot.feedback_topic_20260304");
    for (String login : List.of("analyst", "desk")) {
      for (String relation : relations) {
        owner.as(login).run("SELECT * FROM " + relation);
      }
    }
  }

  @Test
  void letsNeitherOfThemWrite() {
    for (String login : List.of("analyst", "desk")) {
      assertDenied(login, FEEDBACK.formatted(login));
      assertDenied(login, "UPDATE earshot.feedback SET revision = 2");
      assertDenied(login, "DELETE FROM earshot.dead_letter");
      assertDenied(login, "SELECT earshot.ensure_partitions(DATE '2026-03-05')");
      assertDenied(login, "CREATE TABLE earshot.mine (a integer)");
    }
  }

  @Test
  void givesThePublicNothing() throws Exception {
    assertDenied("stranger", "SELECT * FROM earshot.feedback");
    assertDenied("stranger", "SELECT earshot.ensure_partitions(DATE '2026-03-05')");
    assertThat(
            owner.rows(
                """
                SELECT relname FROM pg_class, aclexplode(relacl) a
                WHERE relnamespace = 'earshot'::regnamespace AND a.grantee = 0
                UNION
                SELECT proname FROM pg_proc, aclexplode(coalesce(proacl, acldefault('f', proowner))) a
                WHERE pronamespace = 'earshot'::regnamespace AND a.grantee = 0
                UNION
                SELECT nspname FROM pg_namespace, aclexplode(nspacl) a
                WHERE nspname = 'earshot' AND a.grantee = 0
                """))
        .isEmpty();
  }

  @Test
  void letsNoSearchPathMisleadTheFunction() throws Exception {
    Database jobs = owner.as("jobs");
    List<String> settings =
        jobs.rows(
            "SELECT array_to_string(proconfig, ';'), prosecdef FROM pg_proc"
                + " WHERE proname = 'ensure_partitions'");
    assertThat(settings).containsExactly("search_path=pg_catalog, pg_temp|t");
  }

  private static void assertDenied(String login, String sql) {
    assertThatThrownBy(() -> owner.as(login).run(sql))
        .as("%s: %s", login, sql)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
  }
}
