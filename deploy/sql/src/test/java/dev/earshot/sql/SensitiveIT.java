// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.sql.TestServer.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Words that touch what the law protects specially are read by members of one role only. */
class SensitiveIT {

  private static final String SECRET = "I am pregnant and the crew did not care";
  private static final String FEEDBACK =
      """
      INSERT INTO earshot.feedback (first_day, event_id, source, experienced_at, said_at, received_at,
        kafka_timestamp, subject, text, attributes, tags, sentiment_label, special_categories)
      VALUES
        ('%1$s', 'a:open', 'a', now(), now(), now(), now(), 'Late', 'We were late', '{"note": "seat"}',
         '{vip}', 'NEGATIVE', '{}'),
        ('%1$s', 'a:health', 'a', now(), now(), now(), now(), 'Pregnant', 'I am pregnant and the crew did not care',
         '{"note": "pregnant"}', '{pregnant}', 'NEGATIVE', '{HEALTH}')
      """;
  private static final String TOPIC =
      """
      INSERT INTO earshot.feedback_topic (first_day, event_id, topic_path, begin_offset, end_offset, evidence,
        said_at, source, sensitive)
      VALUES
        ('%1$s', 'a:open', 'delay', 8, 12, 'late', now(), 'a', false),
        ('%1$s', 'a:health', 'crew', 22, 26, 'pregnant crew', now(), 'a', true)
      """;

  private static final String DEAD_LETTER =
      """
      INSERT INTO earshot.dead_letter (id, source, code, category, kafka_timestamp, redacted_view)
      VALUES ('t[0]@1', 'a', 'MALFORMED_JSON', 'FORMAT', now(), '{"text": "I am pregnant')
      """;

  @AutoClose private static TestServer server;
  private static Database owner;

  @BeforeAll
  static void start() throws Exception {
    server = new TestServer();
    owner = server.migratedDatabase();
    server.login("jobs", "IN ROLE earshot_writer");
    server.login("desk", "IN ROLE earshot_console");
    server.login("analyst", "IN ROLE bi_reader");
    server.login("officer", "IN ROLE bi_reader, earshot_sensitive");
    server.login("careful", "NOINHERIT IN ROLE earshot_console, bi_reader, earshot_sensitive");
    owner.as("jobs").rows("SELECT earshot.ensure_partitions(DATE '2026-03-02')");
    owner.as("jobs").run(FEEDBACK.formatted("2026-03-02"));
    owner.as("jobs").run(TOPIC.formatted("2026-03-02"));
    owner.as("jobs").run(DEAD_LETTER);
  }

  @Test
  void withholdsWordsFromReaders() throws Exception {
    for (String login : List.of("analyst", "desk")) {
      Database reader = owner.as(login);
      assertThat(reader.rows(VERBATIMS))
          .containsExactly(
              "a:health||||{}|{}|{}|t", "a:open|Late|We were late|seat|{note}|{vip}|{}|f");
      assertThat(reader.rows(EVIDENCE)).containsExactly("a:health||t", "a:open|late|f");
      assertThat(
              reader.rows("SELECT event_id FROM earshot.v_feedback WHERE text LIKE '%pregnant%'"))
          .isEmpty();
    }
  }

  @Test
  void showsThemToWhoMayReadThem() throws Exception {
    Database officer = owner.as("officer");
    assertThat(officer.rows(VERBATIMS))
        .containsExactly(
            "a:health|Pregnant|" + SECRET + "|pregnant|{note}|{pregnant}|{HEALTH}|f",
            "a:open|Late|We were late|seat|{note}|{vip}|{}|f");
    assertThat(officer.rows(EVIDENCE)).containsExactly("a:health|pregnant crew|f", "a:open|late|f");
    assertThat(officer.rows("SELECT text FROM earshot.feedback WHERE event_id = 'a:health'"))
        .containsExactly(SECRET);
  }

  @Test
  void asksForTheRightThatIsInForceNotForOneThatCouldBeTaken() throws Exception {
    Database careful = owner.as("careful");
    String text = "SELECT text FROM earshot.v_feedback WHERE event_id = 'a:health'";
    assertThat(lastOf(careful, "SET ROLE bi_reader", text)).isEmpty();
    assertThat(lastOf(careful, "SET ROLE earshot_sensitive", text)).isEqualTo(SECRET);
  }

  @Test
  void keepsEveryWayRoundTheViewsShut() throws Exception {
    owner.as("jobs").rows("SELECT earshot.ensure_partitions(DATE '2026-03-03')");
    for (String login : List.of("analyst", "desk")) {
      for (String table : List.of("feedback", "feedback_20260302", "feedback_20260303")) {
        for (String column :
            List.of("text", "subject", "attributes", "tags", "special_categories", "*")) {
          assertDenied(login, "SELECT " + column + " FROM earshot." + table);
        }
        assertDenied(login, "SELECT 1 FROM earshot." + table + " WHERE text LIKE '%pregnant%'");
        assertDenied(login, "SELECT f FROM earshot." + table + " f");
      }
      for (String table :
          List.of("feedback_topic", "feedback_topic_20260302", "feedback_topic_20260303")) {
        assertDenied(login, "SELECT evidence FROM earshot." + table);
      }
      assertDenied(login, "SET ROLE earshot_sensitive");
      assertDenied(login, "CREATE OR REPLACE VIEW earshot.v_feedback AS SELECT 1");
    }
  }

  @Test
  void leavesEverythingElseOfTheTablesReadable() throws Exception {
    for (String login : List.of("analyst", "desk")) {
      assertThat(
              owner
                  .as(login)
                  .rows(
                      "SELECT event_id, sentiment_label, sentences, updated_at IS NULL"
                          + " FROM earshot.feedback ORDER BY event_id"))
          .containsExactly("a:health|NEGATIVE|[]|f", "a:open|NEGATIVE|[]|f");
      assertThat(owner.as(login).rows("SELECT topic_path, sensitive FROM earshot.feedback_topic"))
          .containsExactlyInAnyOrder("crew|t", "delay|f");
    }
  }

  @Test
  void shutsThePartitionsOfEarlierReleasesToo() throws Exception {
    Database database = server.emptyDatabase();
    database.migrateTo("8");
    database.run("SELECT earshot.ensure_partitions(DATE '2026-03-02')");
    database.as("analyst").run("SELECT text FROM earshot.feedback_20260302");
    database.migrate();
    for (String table : List.of("feedback", "feedback_20260302")) {
      assertThatThrownBy(() -> database.as("analyst").run("SELECT text FROM earshot." + table))
          .isInstanceOf(SQLException.class);
    }
    assertThat(database.as("analyst").rows("SELECT text FROM earshot.v_feedback")).isEmpty();
  }

  @Test
  void showsDeadLettersWithoutWhatNobodyHasRead() throws Exception {
    String view = "SELECT code, redacted_view FROM earshot.v_dead_letters_recent";
    for (String login : List.of("analyst", "desk")) {
      assertThat(owner.as(login).rows(view)).containsExactly("MALFORMED_JSON|");
      assertThat(owner.as(login).rows("SELECT code, source FROM earshot.dead_letter"))
          .containsExactly("MALFORMED_JSON|a");
      assertDenied(login, "SELECT redacted_view FROM earshot.dead_letter");
      assertDenied(login, "SELECT * FROM earshot.dead_letter");
    }
    assertThat(owner.as("officer").rows(view))
        .containsExactly("MALFORMED_JSON|{\"text\": \"I am pregnant");
  }

  @Test
  void letsBusinessIntelligenceAskTheExampleQuestions() throws Exception {
    Path queries = Path.of(System.getProperty("basedir", "."), "src/main/resources/queries");
    try (Stream<Path> files = Files.list(queries)) {
      for (Path query : files.sorted().toList()) {
        owner.as("analyst").run(Files.readString(query));
      }
    }
  }

  private static final String VERBATIMS =
      "SELECT event_id, subject, text, coalesce(attributes ->> 'note', ''),"
          + " ARRAY(SELECT jsonb_object_keys(attributes)), tags, special_categories, withheld"
          + " FROM earshot.v_feedback ORDER BY event_id";

  private static final String EVIDENCE =
      "SELECT event_id, evidence, withheld FROM earshot.v_feedback_topic ORDER BY event_id";

  private static String lastOf(Database database, String first, String question) throws Exception {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(first);
      try (var answer = statement.executeQuery(question)) {
        answer.next();
        return answer.getString(1);
      }
    }
  }

  private static void assertDenied(String login, String sql) {
    assertThatThrownBy(() -> owner.as(login).run(sql))
        .as("%s: %s", login, sql)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
  }
}
