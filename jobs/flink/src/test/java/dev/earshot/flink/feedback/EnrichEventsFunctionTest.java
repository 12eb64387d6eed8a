// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback;

import static dev.earshot.feedback.FeedbackBuilder.MONDAY;
import static dev.earshot.feedback.FeedbackBuilder.aFeedback;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.Arrival;
import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Feedback;
import dev.earshot.feedback.Mark;
import dev.earshot.feedback.Operation;
import dev.earshot.feedback.Party;
import dev.earshot.feedback.SpecialMention;
import dev.earshot.feedback.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnrichEventsFunctionTest {

  private static final Duration REMEMBERED = Duration.ofDays(400);
  private KeyedOneInputStreamOperatorTestHarness<String, Arrival, Enriched> harness;

  @BeforeEach
  void open() throws Exception {
    harness = newHarness();
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void analysesTheFirstVersion() throws Exception {
    process(aFeedback().saying("a bad bill").build());
    Enriched event = outputs().get(0);
    assertThat(event.eventId()).isEqualTo("survey:e1");
    assertThat(event.customer()).isEqualTo("c1");
    assertThat(event.revision()).isEqualTo(1);
    assertThat(event.firstDay()).isEqualTo(MONDAY.toEpochMilli() / 86_400_000);
    assertThat(event.analysis().sentiment().label()).isEqualTo(Analysis.Label.NEGATIVE);
    assertThat(event.analysis().topics()).hasSize(1);
    assertThat(event.replaces()).isNull();
  }

  @Test
  void filtersADuplicateWithItsReason() throws Exception {
    process(aFeedback().build());
    process(aFeedback().atOffset(5).build());
    assertThat(outputs()).hasSize(1);
    assertThat(tallies().get(1).filtered()).containsEntry("duplicate", 1L);
  }

  @Test
  void carriesWhatAnEditTakesBack() throws Exception {
    process(aFeedback().saying("a bad bill").rated(2).build());
    process(aFeedback().saying("a fine bill").receivedAt(MONDAY.plusSeconds(60)).build());
    Enriched edit = outputs().get(1);
    assertThat(edit.revision()).isEqualTo(2);
    assertThat(edit.replaces().sentiment().label()).isEqualTo(Analysis.Label.NEGATIVE);
    assertThat(edit.replaces().ratings()).hasSize(1);
    assertThat(edit.replaces().topics())
        .extracting(topic -> topic.path())
        .containsExactly("billing");
  }

  @Test
  void deletesInTheOrderOfTheCustomerWhoseWordsTheyWere() throws Exception {
    process(aFeedback().from("c9").saying("a bad bill").build());
    process(aFeedback().from("").deleted().receivedAt(MONDAY.plusSeconds(60)).build());
    Enriched delete = outputs().get(1);
    assertThat(delete.customer()).isEqualTo("c9");
    assertThat(delete.feedback().operation()).isEqualTo(Operation.DELETE);
    assertThat(delete.analysis().topics()).isEmpty();
    assertThat(delete.replaces()).isNotNull();
  }

  @Test
  void takesAnEditThatChangesTheCustomerBackFromTheFormerOne() throws Exception {
    process(aFeedback().from("").saying("a bad bill").build());
    process(aFeedback().from("c7").saying("a bad bill").receivedAt(MONDAY.plusSeconds(60)).build());
    Enriched former = outputs().get(1);
    assertThat(former.customer()).isEqualTo("survey:e1");
    assertThat(former.feedback().operation()).isEqualTo(Operation.DELETE);
    assertThat(former.feedback().words().text()).isEmpty();
    assertThat(former.replaces()).isNotNull();
    Enriched latter = outputs().get(2);
    assertThat(latter.customer()).isEqualTo("c7");
    assertThat(latter.replaces()).as("taken back once only").isNull();
    assertThat(tallies()).hasSize(2);
  }

  @Test
  void neverScoresStaff() throws Exception {
    process(aFeedback().by(Party.AuthorRole.AGENT).saying("a bad bill").build());
    assertThat(outputs().get(0).analysis().sentiment().label()).isEqualTo(Analysis.Label.NONE);
    assertThat(outputs().get(0).analysis().topics()).isEmpty();
  }

  @Test
  void tellsSpecialWordsOfCustomersAndOfStaff() throws Exception {
    process(aFeedback().saying("I fell ill").build());
    process(aFeedback().id("e2").by(Party.AuthorRole.AGENT).saying("so you are ill").build());
    process(aFeedback().id("e3").saying("a bill").build());
    assertThat(outputs())
        .extracting(event -> event.analysis().specialCategories())
        .containsExactly(
            new TreeSet<>(Set.of("HEALTH")), new TreeSet<>(Set.of("HEALTH")), new TreeSet<>());
    assertThat(outputs().get(0).analysis().special())
        .containsExactly(new SpecialMention("HEALTH", SpecialMention.TEXT, 7, 10));
  }

  @Test
  void ordersAnUnknownCustomersWordsByTheirOwnId() throws Exception {
    process(aFeedback().from("").build());
    assertThat(outputs().get(0).customer()).isEqualTo("survey:e1");
  }

  @Test
  void recognisesADuplicateAfterARestart() throws Exception {
    process(aFeedback().build());
    OperatorSubtaskState snapshot = harness.snapshot(1, 1);
    harness.close();
    harness = newHarness();
    harness.initializeState(snapshot);
    harness.open();
    process(aFeedback().build());
    assertThat(outputs()).isEmpty();
  }

  @Test
  void forgetsWhatNobodySendsAgain() throws Exception {
    harness.setStateTtlProcessingTime(0);
    process(aFeedback().build());
    harness.setStateTtlProcessingTime(REMEMBERED.toMillis() + 1);
    process(aFeedback().build());
    assertThat(outputs()).extracting(Enriched::revision).containsExactly(1, 1);
  }

  @Test
  void letsProgressPass() throws Exception {
    Mark mark = new Mark("survey", 0, 1, MONDAY, false);
    harness.processElement(new StreamRecord<>(Arrival.of(mark, "progress-0")));
    assertThat(outputs().get(0).progress()).isEqualTo(mark);
    assertThat(harness.numKeyedStateEntries()).isZero();
  }

  private void process(Feedback feedback) throws Exception {
    harness.processElement(new StreamRecord<>(Arrival.of(feedback)));
  }

  private List<Enriched> outputs() {
    return harness.extractOutputValues();
  }

  private List<Tally> tallies() {
    List<Tally> tallies = new ArrayList<>();
    harness
        .getSideOutput(SortArrivalsFunction.TALLIES)
        .forEach(record -> tallies.add(record.getValue()));
    return tallies;
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, Arrival, Enriched> newHarness()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new EnrichEventsFunction(new PlainTextTools(), REMEMBERED)),
        Arrival::key,
        Types.STRING);
  }
}
