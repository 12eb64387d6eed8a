// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.sql.TestServer.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Views and the example questions of BI, over a small known world. */
class QueriesIT {

  private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
  private static final Path QUERIES = MODULE.resolve("src/main/resources/queries");

  @AutoClose private static TestServer server;
  private static Database database;

  @BeforeAll
  static void start() throws Exception {
    server = new TestServer();
    database = server.migratedDatabase();
    database.run(Files.readString(MODULE.resolve("src/test/resources/small_world.sql")));
  }

  static List<Path> queries() throws IOException {
    try (Stream<Path> files = Files.list(QUERIES)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void answersItsQuestion(Path query) throws Exception {
    assertThat(database.rows(Files.readString(query))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void saysWhichQuestionItAnswers(Path query) throws Exception {
    List<String> lines = Files.readAllLines(query);
    assertThat(lines.subList(0, 2))
        .containsExactly("-- SPDX-License-Identifier: GPL-3.0-or-later", "--");
    assertThat(lines.get(2)).startsWith("-- ").endsWith("?");
  }

  @Test
  void findsTheWorstTopicFirst() throws Exception {
    assertThat(answer("topics_customers_are_unhappy_about"))
        .containsExactly("flight/delay|40|-0.500|100.0", "crew|40|0.500|0.0");
  }

  @Test
  void showsTheVerbatimsBehindIt() throws Exception {
    assertThat(answer("verbatims_behind_the_worst_topic"))
        .hasSize(20)
        .allMatch(row -> row.startsWith("flight/delay|"))
        .allMatch(row -> row.contains("|delayed|The crew was kind, we were delayed"));
  }

  @Test
  void countsPromotersLessDetractors() throws Exception {
    assertThat(answer("nps_by_segment")).containsExactly("gold|40|20|10|25.0|f");
  }

  @Test
  void countsAnswersToInvitationsOnce() throws Exception {
    assertThat(answer("response_rate_by_survey_channel"))
        .containsExactly("2026-03-01|survey|4|1|1|25.0");
  }

  @Test
  void showsWhatIsMissing() throws Exception {
    assertThat(answer("is_anything_lost"))
        .containsExactly(
            "chats||7|6|0|0|1|f|{}",
            "tweets|run1|110|100|9|1|0|t|{\"duplicate\": 6, \"deleted_before\": 3}");
  }

  @Test
  void addsUpEachReplay() throws Exception {
    assertThat(answer("what_became_of_each_replay"))
        .containsExactly("run1|tweets.csv|110|100|9|1|t");
  }

  @Test
  void forgetsDeadLettersWhoseBytesAreGone() throws Exception {
    assertThat(database.rows("SELECT id FROM earshot.v_dead_letters_recent"))
        .containsExactly("t[0]@1");
  }

  @Test
  void showsHowSureADaysScoreIs() throws Exception {
    assertThat(answer("nps_by_brand_and_day"))
        .containsExactly(
            "2026-03-02|acme|RELATIONSHIP|100|33.0|17.6|46.5|f|t",
            "2026-03-03|acme|RELATIONSHIP|100|33.0|17.6|46.5|f|f");
  }

  @Test
  void addsDaysUpByTheirParts() throws Exception {
    assertThat(answer("nps_by_brand_over_four_weeks"))
        .containsExactly("acme|RELATIONSHIP|200|33.0|22.2|42.8");
  }

  @Test
  void callsAFallWhatIsMoreThanTheSwingOfDays() throws Exception {
    assertThat(answer("topics_whose_sentiment_fell"))
        .singleElement()
        .asString()
        .startsWith("flight/delay|280|280|0.0");
  }

  @Test
  void countsWhatIsLeftOutOfSentimentByLanguage() throws Exception {
    assertThat(answer("languages_left_out_of_sentiment"))
        .containsExactly("de|0|40|100.0", "en|194|6|3.0");
    assertThat(
            database.rows(
                "SELECT DISTINCT left_out IS NULL FROM earshot.v_kpi WHERE metric = 'nps'"))
        .containsExactly("t");
  }

  @Test
  void leavesUnreadTextsOutOfMeansAndCountsThem() throws Exception {
    database.run(
        """
        INSERT INTO earshot.feedback (first_day, event_id, source, experienced_at, said_at, received_at,
          kafka_timestamp, channel, sentiment_label, sentiment_score, sentiment_confidence, sentiment_left_out)
        VALUES
          ('2026-03-02', 'l:read', 'l', now(), now(), now(), now(), 'fax', 'NEGATIVE', -0.5, 0.9, false),
          ('2026-03-02', 'l:unread', 'l', now(), now(), now(), now(), 'fax', 'NEUTRAL', 0, 0, true),
          ('2026-03-02', 'l:guessed', 'l', now(), now(), now(), now(), 'fax', 'POSITIVE', 0.9, 0.5, true);
        INSERT INTO earshot.feedback_topic (first_day, event_id, topic_path, begin_offset, end_offset, score, said_at,
          source, scored)
        VALUES
          ('2026-03-02', 'l:read', 'fax', 0, 1, -0.5, now(), 'l', true),
          ('2026-03-02', 'l:guessed', 'fax', 0, 1, 0.9, now(), 'l', false)
        """);
    assertThat(
            database.rows(
                "SELECT mentions, scored_mentions, score_sum, mean_score, positive_mentions"
                    + " FROM earshot.v_topic_sentiment_daily WHERE topic_path = 'fax'"))
        .containsExactly("2|1|-0.5|-0.5|0");
    assertThat(
            database.rows(
                "SELECT event_id, scored FROM earshot.v_feedback WHERE channel = 'fax' ORDER BY 1"))
        .containsExactly("l:guessed|f", "l:read|t", "l:unread|f");
    assertThat(answer("sentiment_by_channel_and_week"))
        .anyMatch(row -> row.contains("|fax|1|-0.500|100.0"));
    database.run("DELETE FROM earshot.feedback WHERE source = 'l'");
    database.run("DELETE FROM earshot.feedback_topic WHERE source = 'l'");
  }

  @Test
  void joinsTopicsAndGroupsInTheFirstView() throws Exception {
    assertThat(
            database.rows(
                "SELECT said_day, scored, nps_group, topics FROM earshot.v_feedback"
                    + " WHERE event_id = 'tweets:1'"))
        .containsExactly("2026-03-02|t|PASSIVE|{crew,flight/delay}");
  }

  @Test
  void findsWhoWaitsForAnAnswerAndIsUnhappy() throws Exception {
    assertThat(answer("customers_waiting_for_an_answer"))
        .hasSize(1)
        .allMatch(row -> row.startsWith("ada|gold|support|1|"))
        .allMatch(row -> row.endsWith("|-0.50|j1:said"));
  }

  @Test
  void tellsHowManyCompleteAJourneyFromEachStage() throws Exception {
    assertThat(answer("journey_completion_by_stage"))
        .containsExactly(
            "customer|order|2|2|1|50.0|t",
            "customer|resolved|0|1|1|100.0|t",
            "customer|support|2|0|0|null|t");
  }

  private static List<String> answer(String query) throws Exception {
    return database.rows(Files.readString(QUERIES.resolve(query + ".sql")));
  }
}
