// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.postgres;

import static dev.earshot.feedback.FeedbackBuilder.MONDAY;
import static dev.earshot.feedback.FeedbackBuilder.aFeedback;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.DeadLetter;
import dev.earshot.feedback.DeadLetterCode;
import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Feedback;
import dev.earshot.feedback.SpecialMention;
import dev.earshot.feedback.Tally;
import dev.earshot.flink.feedback.PlainTextTools;
import dev.earshot.issue.AlertEvent;
import dev.earshot.issue.Evidence;
import dev.earshot.issue.PlantedProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.runtime.tasks.TestProcessingTimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TableSinkIT {

  private static final long FIRST_DAY = MONDAY.toEpochMilli() / 86_400_000;

  @RegisterExtension
  static final RealTables TABLES =
      new RealTables(
          "earshot.feedback",
          "earshot.feedback_topic",
          "earshot.completeness",
          "earshot.dead_letter",
          "earshot.alert",
          "earshot.alert_event",
          "earshot.alert_evidence");

  private final TestProcessingTimeService timers = new TestProcessingTimeService();

  @Test
  void writesFeedbackWithItsTopics() throws Exception {
    write(new FeedbackTables(), event(feedback("a bad bill and a bill").build(), 1));
    assertThat(
            TABLES.rows(
                "select event_id, brand, nps, sentiment_label, revision from earshot.feedback"))
        .containsExactly("survey:e1|acme|3|NEGATIVE|1");
    assertThat(TABLES.rows("select topic_path, begin_offset, score from earshot.feedback_topic"))
        .containsExactly("billing|6|-1");
    assertThat(
            TABLES.rows("select attributes ->> 'a', ratings -> 0 ->> 'raw' from earshot.feedback"))
        .containsExactly("b|3.0");
  }

  @Test
  void marksWhatTouchesSpecialCategories() throws Exception {
    Feedback ill = feedback("I fell ill over a bill").build();
    Analysis read = new PlainTextTools().openAnalyst().analyze(ill.words());
    Analysis analysis =
        read.of(
            List.of(),
            List.of(
                new SpecialMention("MINORS", SpecialMention.SUBJECT, 0, 4),
                new SpecialMention("HEALTH", SpecialMention.TEXT, 7, 10),
                new SpecialMention("HEALTH", SpecialMention.TEXT, 2, 10)));
    write(new FeedbackTables(), Enriched.of(ill, analysis, null, FIRST_DAY, 1));
    assertThat(TABLES.rows("select special_categories from earshot.feedback"))
        .containsExactly("{HEALTH,MINORS}");
    assertThat(TABLES.rows("select evidence, sensitive from earshot.feedback_topic"))
        .containsExactly("bill|t");
    write(new FeedbackTables(), event(feedback("a bill").build(), 2));
    assertThat(TABLES.rows("select special_categories from earshot.feedback"))
        .containsExactly("{}");
    assertThat(TABLES.rows("select evidence, sensitive from earshot.feedback_topic"))
        .containsExactly("bill|f");
  }

  @Test
  void marksWhatIsLeftOutOfSentiment() throws Exception {
    Feedback feedback = feedback("a bill").build();
    Analysis read = new PlainTextTools().openAnalyst().analyze(feedback.words());
    Analysis guessed =
        new Analysis(
            "de",
            0.9,
            new Analysis.Sentiment(Analysis.Label.POSITIVE, 0.5, 0.4, 0.2, 0.3, 0.5, true),
            List.of(),
            read.topics(),
            List.of(),
            List.of(),
            read.lineage());
    write(new FeedbackTables(), Enriched.of(feedback, guessed, null, FIRST_DAY, 1));
    assertThat(TABLES.rows("select language, sentiment_left_out from earshot.feedback"))
        .containsExactly("de|t");
    assertThat(TABLES.rows("select scored from earshot.feedback_topic")).containsExactly("f");
    assertThat(TABLES.rows("select scored from earshot.v_feedback")).containsExactly("f");
  }

  @Test
  void changesNothingWhenWrittenAgain() throws Exception {
    String all = "select f.*, null as updated_at from earshot.feedback f";
    write(new FeedbackTables(), event(feedback("a bad bill").build(), 1));
    List<String> once =
        TABLES.rows(all.replace("f.*", "event_id, text, sentiment_score, sentences"));
    write(new FeedbackTables(), event(feedback("a bad bill").build(), 1));
    assertThat(TABLES.rows(all.replace("f.*", "event_id, text, sentiment_score, sentences")))
        .isEqualTo(once);
    assertThat(TABLES.rows("select count(*) from earshot.feedback_topic")).containsExactly("1");
  }

  @Test
  void replacesARowAndItsTopicsByAnEdit() throws Exception {
    write(new FeedbackTables(), event(feedback("a bad bill").build(), 1));
    write(new FeedbackTables(), event(feedback("it is fine").build(), 2));
    assertThat(TABLES.rows("select text, revision from earshot.feedback"))
        .containsExactly("it is fine|2");
    assertThat(TABLES.rows("select * from earshot.feedback_topic")).isEmpty();
  }

  @Test
  void removesWhatWasTakenBack() throws Exception {
    write(new FeedbackTables(), event(feedback("a bad bill").build(), 1));
    write(new FeedbackTables(), event(aFeedback().deleted().build(), 2));
    assertThat(TABLES.rows("select * from earshot.feedback")).isEmpty();
    assertThat(TABLES.rows("select * from earshot.feedback_topic")).isEmpty();
  }

  @Test
  void writesOnlyTheLastOfOneKey() throws Exception {
    write(
        new FeedbackTables(),
        event(feedback("first").build(), 1),
        event(feedback("second").build(), 2),
        event(feedback("third").build(), 3));
    assertThat(TABLES.rows("select text from earshot.feedback")).containsExactly("third");
  }

  @Test
  void storesOddCharactersAndQuotes() throws Exception {
    String odd = "it's \"odd\" \\ \uD83D\uDE00 \u202E\t$$ ; drop table";
    write(new FeedbackTables(), event(feedback(odd).build(), 1));
    assertThat(TABLES.rows("select text from earshot.feedback")).containsExactly(odd);
  }

  @Test
  void storesWhatPostgresHasNoRoomForAsReplacementCharacters() throws Exception {
    String odd = "nul \0 half \uD83D pair \uD83D\uDE00";
    write(
        new FeedbackTables(),
        event(aFeedback().saying(odd).aboutBrand(odd).with("k\0", odd).build(), 1));
    String stored = "nul \uFFFD half \uFFFD pair \uD83D\uDE00";
    assertThat(TABLES.rows("select text, brand, attributes ->> U&'k\\FFFD' from earshot.feedback"))
        .containsExactly(stored + "|" + stored + "|" + stored);
  }

  @Test
  void writesCompletenessAndDeadLetters() throws Exception {
    var origin = aFeedback().build().origin();
    write(
        new CompletenessTable(),
        Tally.received("survey", origin).plus(Tally.filtered("survey", origin, "duplicate")));
    write(
        new DeadLetterTable(),
        new DeadLetter(
            "in[0]@7",
            "survey",
            DeadLetterCode.FUTURE_DATE,
            "said too late",
            "said_at",
            origin,
            new byte[] {1},
            "d1",
            1,
            "view"));
    assertThat(
            TABLES.rows(
                "select received, filtered, filtered_reasons, balanced from earshot.completeness"))
        .containsExactly("1|1|{\"duplicate\": 1}|t");
    assertThat(TABLES.rows("select id, code, category, position from earshot.dead_letter"))
        .containsExactly("in[0]@7|FUTURE_DATE|TIME|said_at");
  }

  @Test
  void writesAlertsWithTheirStepsAndEvidence() throws Exception {
    List<AlertEvent> events = PlantedProblem.alerts(PlantedProblem.texts());
    write(new AlertTables(), events.toArray(AlertEvent[]::new));
    write(new AlertTables(), events.toArray(AlertEvent[]::new));
    AlertEvent last = events.get(events.size() - 1);
    assertThat(
            TABLES.rows(
                "select alert_id, state, measure, topic, scope, evidence_count, why,"
                    + " jsonb_array_length(related) from earshot.alert"))
        .containsExactly(
            String.join(
                "|",
                last.alertId(),
                "RESOLVED",
                "volume",
                "billing/double-charge",
                "brand=acme",
                String.valueOf(last.evidenceCount()),
                last.why(),
                String.valueOf(last.related().size())));
    assertThat(TABLES.rows("select sequence, state from earshot.alert_event order by sequence"))
        .hasSize(events.size())
        .startsWith("0|OPENED")
        .endsWith(last.sequence() + "|RESOLVED");
    assertThat(TABLES.rows("select event_id from earshot.alert_evidence order by event_id"))
        .containsExactlyElementsOf(
            last.evidence().stream().map(Evidence::eventId).sorted().toList());
    write(new AlertTables(), events.get(0));
    assertThat(TABLES.rows("select event_id from earshot.alert_evidence"))
        .as("evidence that an event does not tell of goes")
        .hasSameSizeAs(events.get(0).evidence());
  }

  @Test
  void writesWhatWaitsWhenItsTimeHasCome() throws Exception {
    try (var writer = new TableWriter<>(TABLES.login(), new FeedbackTables(), timers)) {
      writer.write(event(feedback("waiting").build(), 1), null);
      assertThat(TABLES.rows("select * from earshot.feedback")).isEmpty();
      timers.setCurrentTime(TableSink.LONGEST_WAIT.toMillis());
      assertThat(TABLES.rows("select text from earshot.feedback")).containsExactly("waiting");
    }
  }

  @Test
  void goesOnAfterTheServerDroppedTheConnection() throws Exception {
    try (var writer = new TableWriter<>(TABLES.login(), new FeedbackTables(), timers)) {
      writer.write(event(feedback("before").build(), 1), null);
      writer.flush(false);
      TABLES.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where application_name = 'earshot'");
      writer.write(event(feedback("after").build(), 2), null);
      writer.flush(false);
    }
    assertThat(TABLES.rows("select text from earshot.feedback")).containsExactly("after");
  }

  @Test
  void saysWhichTableFailedWithoutQuotingTheRow() throws Exception {
    TABLES.execute(
        "alter table earshot.feedback add constraint no_secret check (text <> 'secret')");
    try (var writer = new TableWriter<>(TABLES.login(), new FeedbackTables(), timers)) {
      writer.write(event(feedback("secret").from("c1").build(), 1), null);
      assertThatThrownBy(() -> writer.flush(false))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cannot write 1 rows to feedback in PostgreSQL (SQL state 23514)")
          .satisfies(e -> assertThat(e.getMessage()).doesNotContain("Failing row"));
    } finally {
      TABLES.execute("alter table earshot.feedback drop constraint no_secret");
    }
  }

  private static dev.earshot.feedback.FeedbackBuilder feedback(String text) {
    return aFeedback().saying(text).rated(3).with("a", "b");
  }

  private static Enriched event(Feedback feedback, int revision) {
    Analysis analysis = new PlainTextTools().openAnalyst().analyze(feedback.words());
    return Enriched.of(feedback, analysis, null, FIRST_DAY, revision);
  }

  @SafeVarargs
  private static <T> void write(Table<T> table, T... elements) throws Exception {
    List<T> all = new ArrayList<>();
    for (T element : elements) {
      all.add(element);
    }
    TABLES.write(table, all);
  }
}
