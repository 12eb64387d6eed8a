// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback;

import static dev.earshot.feedback.FeedbackBuilder.MONDAY;
import static dev.earshot.feedback.FeedbackBuilder.aFeedback;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.control.ControlRecord;
import dev.earshot.control.ControlRecords;
import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.Arrival;
import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Feedback;
import dev.earshot.feedback.Fingerprints;
import dev.earshot.feedback.KnownEvent;
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
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnrichEventsFunctionTest {

  private static final Duration REMEMBERED = Duration.ofDays(400);
  private KeyedTwoInputStreamOperatorTestHarness<String, Arrival, ControlRecord, Enriched> harness;

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
  void analysesEachByTheTaxonomyThatHoldsAtItsOwnTime() throws Exception {
    publish(ControlRecords.version("en", 1, MONDAY.plusSeconds(60), "plain-2 loan"));
    publish(ControlRecords.version("en", 2, MONDAY.plusSeconds(120), "plain-3 card"));
    process(aFeedback().id("e1").at(MONDAY.plusSeconds(120)).saying("bill loan card").build());
    process(aFeedback().id("e2").at(MONDAY.plusSeconds(119)).saying("bill loan card").build());
    process(aFeedback().id("e3").at(MONDAY.plusSeconds(59)).saying("bill loan card").build());
    assertThat(versions()).containsExactly("plain-3", "plain-2", "test-1");
    assertThat(outputs())
        .extracting(event -> event.analysis().topics().get(0).path())
        .containsExactly("carding", "loaning", "billing");
  }

  @Test
  void analysesAnEditByTheTaxonomyOfItsEventTime() throws Exception {
    publish(ControlRecords.version("en", 1, MONDAY.plusSeconds(60), "plain-2 loan"));
    process(aFeedback().saying("a loan").build());
    process(aFeedback().saying("a dear loan").receivedAt(MONDAY.plusSeconds(90)).build());
    assertThat(versions()).containsExactly("test-1", "test-1");
  }

  @Test
  void goesOnWithTheLastGoodTaxonomy() throws Exception {
    publish(ControlRecords.version("en", 1, MONDAY, "plain-2 loan"));
    publish(ControlRecords.version("en", 2, MONDAY, "broken"));
    process(aFeedback().saying("a loan").build());
    assertThat(versions()).containsExactly("plain-2");
  }

  @Test
  void knowsWhatWasPublishedBeforeItsFirstEvent() throws Exception {
    reopen(null, ControlRecords.version("en", 1, MONDAY, "plain-2 loan"));
    publish(ControlRecords.version("en", 1, MONDAY, "plain-2 loan"));
    process(aFeedback().saying("a loan").build());
    assertThat(versions()).containsExactly("plain-2");
  }

  @Test
  void knowsAfterARestartWhatWasPublishedWhileItRan() throws Exception {
    ControlRecord second = ControlRecords.version("en", 1, MONDAY, "plain-2 loan");
    publish(second);
    process(aFeedback().saying("a loan").build());
    OperatorSubtaskState snapshot = harness.snapshot(1, 1);
    reopen(snapshot, second);
    process(aFeedback().saying("a loan").build());
    process(aFeedback().id("e2").saying("a loan").build());
    assertThat(versions()).containsExactly("plain-2");
  }

  @Test
  void keepsTaxonomiesOutOfCheckpoints() throws Exception {
    OperatorSubtaskState without = harness.snapshot(1, 1);
    publish(ControlRecords.version("en", 1, MONDAY, "plain-2 " + "x".repeat(100_000)));
    assertThat(harness.snapshot(2, 2).getStateSize()).isEqualTo(without.getStateSize());
  }

  @Test
  void goesOnFromASavepointThatKnewNoTaxonomies() throws Exception {
    OperatorSubtaskState snapshot;
    try (var earlier =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new EarlierFunction()), Arrival::key, Types.STRING)) {
      earlier.open();
      earlier.processElement(new StreamRecord<>(Arrival.of(aFeedback().build())));
      snapshot = earlier.snapshot(1, 1);
    }
    reopen(snapshot);
    process(aFeedback().build());
    process(aFeedback().id("e2").build());
    assertThat(outputs()).extracting(Enriched::eventId).containsExactly("survey:e2");
    assertThat(tallies().get(0).filtered()).containsEntry("duplicate", 1L);
  }

  @Test
  void isNotHeldBackByTaxonomiesThatNeverCome() throws Exception {
    harness.processWatermarkStatus2(WatermarkStatus.IDLE);
    harness.processWatermark1(new Watermark(7));
    publish(ControlRecords.version("en", 1, MONDAY, "plain-2 loan"));
    harness.processWatermark1(new Watermark(9));
    assertThat(harness.getOutput()).containsExactly(new Watermark(7), new Watermark(9));
  }

  @Test
  void letsProgressPass() throws Exception {
    Mark mark = new Mark("survey", 0, 1, MONDAY, false);
    harness.processElement1(new StreamRecord<>(Arrival.of(mark, "progress-0")));
    assertThat(outputs().get(0).progress()).isEqualTo(mark);
    assertThat(harness.numKeyedStateEntries()).isZero();
  }

  private void publish(ControlRecord taxonomy) throws Exception {
    harness.processElement2(new StreamRecord<>(taxonomy));
  }

  private void reopen(@Nullable OperatorSubtaskState snapshot, ControlRecord... published)
      throws Exception {
    harness.close();
    harness = newHarness(published);
    if (snapshot != null) {
      harness.initializeState(snapshot);
    }
    harness.open();
  }

  private List<String> versions() {
    return outputs().stream().map(event -> event.analysis().lineage().taxonomy()).toList();
  }

  private void process(Feedback feedback) throws Exception {
    harness.processElement1(new StreamRecord<>(Arrival.of(feedback)));
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

  private static KeyedTwoInputStreamOperatorTestHarness<String, Arrival, ControlRecord, Enriched>
      newHarness(ControlRecord... published) throws Exception {
    List<ControlRecord> log = List.of(published);
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new CoBroadcastWithKeyedOperator<>(
            new EnrichEventsFunction(new PlainTextTools(), () -> log, REMEMBERED), List.of()),
        Arrival::key,
        taxonomy -> "",
        Types.STRING);
  }

  /** The step as it was when it heard of no taxonomies: the same state under the same name. */
  private static final class EarlierFunction
      extends KeyedProcessFunction<String, Arrival, Enriched> {

    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(Arrival arrival, Context context, Collector<Enriched> out)
        throws Exception {
      var known = getRuntimeContext().getState(EnrichEventsFunction.knownDescriptor(REMEMBERED));
      long day = MONDAY.toEpochMilli() / 86_400_000;
      String fingerprint = Fingerprints.of(arrival.feedback());
      known.update(new KnownEvent(day, 1, MONDAY, List.of(fingerprint), false, null));
    }
  }
}
