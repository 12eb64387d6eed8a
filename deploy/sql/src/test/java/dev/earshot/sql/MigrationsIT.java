// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.earshot.sql.MigrationException.Reason;
import dev.earshot.sql.TestServer.Database;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MigrationsIT {

  private static final String NEWEST = "10";

  @AutoClose private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server = new TestServer();
  }

  @Test
  void bringsAnEmptyDatabaseToThisRelease() throws Exception {
    Database database = server.emptyDatabase();
    assertThat(pending(database))
        .containsExactly(
            "V1 first light",
            "V2 partitions",
            "V3 views",
            "V4 roles",
            "V5 kpi",
            "V6 journey",
            "V7 alert",
            "V8 signals",
            "V9 withheld",
            "V10 withheld tags");
    assertThat(database.migrate()).isEqualTo(new MigrationResult(10, NEWEST));
    assertThat(pending(database)).isEmpty();
    validate(database);
  }

  @Test
  void appliesNothingTheSecondTime() throws Exception {
    Database database = server.migratedDatabase();
    assertThat(database.migrate()).isEqualTo(new MigrationResult(0, NEWEST));
  }

  @Test
  void appliesEachStepOnceWhenTwoMigrateTogether() throws Exception {
    Database database = server.emptyDatabase();
    var one = CompletableFuture.supplyAsync(database::migrate);
    var other = CompletableFuture.supplyAsync(database::migrate);
    assertThat(one.get().applied() + other.get().applied()).isEqualTo(10);
  }

  @Test
  void needsNoSuperuser() throws Exception {
    server.login("house_owner", "CREATEROLE");
    Database database = server.emptyDatabaseOf("house_owner");
    assertThat(database.migrate().applied()).isEqualTo(10);
    assertThat(database.rows("SELECT earshot.ensure_partitions(DATE '2026-03-02')"))
        .containsExactly("3");
  }

  @Test
  void saysThatStepsAreMissing() throws Exception {
    Database database = server.emptyDatabase();
    MigrationException failure = failure(() -> validate(database));
    assertThat(failure.reason()).isEqualTo(Reason.OTHER_RELEASE);
  }

  @Test
  void refusesTablesWhoseStepsWereChanged() throws Exception {
    Database database = server.migratedDatabase();
    database.run("UPDATE earshot.schema_history SET checksum = 1 WHERE version = '2'");
    MigrationException failure = failure(database::migrate);
    assertThat(failure.reason()).isEqualTo(Reason.OTHER_RELEASE);
    assertThat(failure).hasMessageContaining("checksum").hasMessageNotContaining("\n");
  }

  @Test
  void refusesTablesOfALaterRelease() throws Exception {
    Database database = server.migratedDatabase();
    database.run(
        "INSERT INTO earshot.schema_history"
            + " SELECT 99, '99', 'from the future', type, 'V99__x.sql', 1, installed_by,"
            + " installed_on, 1, true FROM earshot.schema_history WHERE version = '1'");
    assertThat(failure(database::migrate).reason()).isEqualTo(Reason.OTHER_RELEASE);
  }

  @Test
  void saysWhatIsWrongWithTheServerTheLoginOrItsRights() throws Exception {
    Database database = server.emptyDatabase();
    String nowhere = database.url().replace(":" + server.port() + "/", ":1/") + "?password=hush";
    MigrationException unreachable =
        failure(() -> Migrations.migrate(nowhere, "postgres", "postgres"));
    assertThat(unreachable.reason()).isEqualTo(Reason.UNREACHABLE);
    assertThat(unreachable)
        .hasMessageStartingWith("no PostgreSQL database answers at jdbc:postgresql://localhost:1/")
        .hasMessageNotContaining("hush");

    assertThat(failure(database.as("nobody")::migrate).reason()).isEqualTo(Reason.LOGIN_REFUSED);

    server.login("visitor", "");
    MigrationException forbidden = failure(database.as("visitor")::migrate);
    assertThat(forbidden.reason()).isEqualTo(Reason.NOT_PERMITTED);
    assertThat(forbidden)
        .hasMessage("the login visitor at %s may not create the schema earshot", database.url());
  }

  @Test
  void namesEachRightThatTheLoginLacks() throws Exception {
    Database database = server.emptyDatabase();
    database.run("CREATE SCHEMA earshot");
    server.login("visitor", "");
    try (Connection connection = database.as("visitor").connect()) {
      assertThat(Rights.lacking(connection)).contains("create tables in the schema earshot");
    }
    try (Connection connection = database.connect()) {
      assertThat(Rights.lacking(connection)).isEmpty();
    }
  }

  @Test
  void letsTheJobsAskWhetherTheTablesAreThoseOfThisRelease() throws Exception {
    Database database = server.migratedDatabase();
    server.login("jobs", "IN ROLE earshot_writer");
    assertThat(pending(database.as("jobs"))).isEmpty();
    validate(database.as("jobs"));
    assertThat(database.as("jobs").migrate().applied()).isZero();
  }

  @Test
  void explainsEveryTableViewColumnAndFunction() throws Exception {
    Database database = server.migratedDatabase();
    database.run("SELECT earshot.ensure_partitions(DATE '2026-03-02')");
    assertThat(unexplained(database)).isEmpty();
    database.run("CREATE TABLE earshot.mute (silent integer)");
    assertThat(unexplained(database)).containsExactly("mute", "mute.silent");
  }

  @Test
  void marksExactlyTheColumnsThatDependOnRealTimeOrDelivery() throws Exception {
    List<String> exempt =
        server
            .migratedDatabase()
            .rows(
                """
                SELECT c.relname || '.' || a.attname
                FROM pg_class c
                JOIN pg_attribute a ON a.attrelid = c.oid
                WHERE c.relnamespace = 'earshot'::regnamespace AND c.relkind IN ('r', 'p')
                  AND c.relname <> 'schema_history'
                  AND col_description(c.oid, a.attnum) LIKE '%exempt from equality%'
                """);
    Stream<String> delivery = Stream.of("origin_partition", "origin_offset", "kafka_timestamp");
    assertThat(exempt)
        .containsAll(delivery.map("feedback."::concat).toList())
        .contains("dead_letter.kafka_timestamp", "completeness.kafka_hour", "feedback.run_id")
        .doesNotContain("feedback.said_at", "feedback.first_day", "feedback.received_at");
    for (String table :
        List.of(
            "feedback",
            "feedback_topic",
            "completeness",
            "dead_letter",
            "kpi",
            "journey",
            "journey_event",
            "customer_alias",
            "alert",
            "alert_event",
            "alert_evidence")) {
      assertThat(exempt).contains(table + ".updated_at");
    }
  }

  private static List<String> unexplained(Database database) throws Exception {
    return database.rows(
        """
        SELECT c.relname || coalesce('.' || a.attname, '') AS name
        FROM pg_class c
        LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relnamespace = 'earshot'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
          AND coalesce(col_description(c.oid, a.attnum), '') = ''
        UNION
        SELECT c.relname
        FROM pg_class c
        WHERE c.relnamespace = 'earshot'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
          AND coalesce(obj_description(c.oid, 'pg_class'), '') = ''
        UNION
        SELECT p.proname
        FROM pg_proc p
        WHERE p.pronamespace = 'earshot'::regnamespace
          AND coalesce(obj_description(p.oid, 'pg_proc'), '') = ''
        ORDER BY 1
        """);
  }

  private static List<String> pending(Database database) {
    return Migrations.pending(database.url(), database.user(), "postgres");
  }

  private static void validate(Database database) {
    Migrations.validate(database.url(), database.user(), "postgres");
  }

  private static MigrationException failure(ThrowingCallable call) {
    return catchThrowableOfType(MigrationException.class, call);
  }
}
