// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.journey;

import static dev.earshot.journey.JourneyStepBuilder.aStep;
import static dev.earshot.journey.JourneyStepBuilder.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.journey.JourneyChange;
import dev.earshot.journey.JourneyPolicy;
import dev.earshot.journey.JourneyStepBuilder;
import dev.earshot.journey.JourneyUpdate;
import dev.earshot.journey.Passage;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.runtime.metrics.groups.InternalOperatorMetricGroup;
import org.apache.flink.runtime.metrics.util.InterceptingOperatorMetricGroup;
import org.apache.flink.runtime.metrics.util.InterceptingTaskMetricGroup;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FoldJourneysFunctionTest {

  private final InterceptingOperatorMetricGroup metrics = new InterceptingOperatorMetricGroup();
  private KeyedOneInputStreamOperatorTestHarness<String, JourneyChange, JourneyUpdate> harness;

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
  void tellsOnceOfAllThatCameBetweenTwoWatermarks() throws Exception {
    put(aStep("1").onDay(0));
    put(aStep("2").onDay(1).scored(-0.5));
    put(aStep("3").onDay(2));
    assertThat(outputs()).isEmpty();
    watermark(1);
    assertThat(outputs()).hasSize(1);
    assertThat(last().events()).as("the third lies ahead").isEqualTo(2);
    watermark(2);
    assertThat(last().events()).isEqualTo(3);
    assertThat(harness.numEventTimeTimers()).isEqualTo(1);
  }

  @Test
  void foldsAgainWhenAStepComesLateIsEditedOrTakenBack() throws Exception {
    put(aStep("1").onDay(0).scored(-0.5));
    watermark(10);
    put(aStep("late").onDay(5));
    watermark(11);
    assertThat(last().events()).isEqualTo(2);
    put(aStep("1").onDay(0).scored(0.5));
    watermark(12);
    assertThat(last().score()).isEqualTo(0.5);
    remove(aStep("late").onDay(5));
    watermark(13);
    assertThat(last().events()).isEqualTo(1);
    remove(aStep("1").onDay(0));
    watermark(14);
    assertThat(outputs().get(outputs().size() - 1).isRemoved()).isTrue();
    assertNothingIsKept();
  }

  @Test
  void abandonsWithoutAnyFurtherEvent() throws Exception {
    put(aStep("1").onDay(0));
    watermark(29);
    assertThat(last().status()).isEqualTo(Passage.Status.ACTIVE);
    watermark(30);
    assertThat(last().status()).isEqualTo(Passage.Status.ABANDONED);
    put(aStep("late").onDay(15));
    watermark(31);
    assertThat(last().status()).as("it went on after all").isEqualTo(Passage.Status.ACTIVE);
  }

  @Test
  void keepsOnlyWhatCanStillChange() throws Exception {
    for (int i = 0; i < 20; i++) {
      put(aStep("e" + i).onDay(i));
      watermark(i);
    }
    int busy = harness.numKeyedStateEntries();
    watermark(60);
    assertThat(harness.numKeyedStateEntries()).isLessThan(busy);
    put(aStep("next").onDay(61));
    watermark(61);
    assertThat(outputs().stream().filter(JourneyUpdate::isRemoved)).isEmpty();
  }

  @Test
  void dropsTheStepsOfACustomerWhoFallsSilent() throws Exception {
    put(aStep("1").onDay(0));
    put(aStep("2").onDay(1));
    watermark(1);
    int withSteps = harness.numKeyedStateEntries();
    for (int day = 2; day < 36; day++) {
      watermark(day);
    }
    assertThat(harness.numKeyedStateEntries()).as("the second can change").isEqualTo(withSteps);
    watermark(36.6);
    assertThat(harness.numKeyedStateEntries()).isEqualTo(withSteps - 1);
    assertThat(harness.numEventTimeTimers()).isEqualTo(1);
  }

  @Test
  void forgetsACustomerWhoIsSilent() throws Exception {
    put(aStep("1").onDay(0));
    watermark(399);
    assertThat(harness.numKeyedStateEntries()).isPositive();
    watermark(400);
    assertNothingIsKept();
    assertThat(outputs().stream().filter(JourneyUpdate::isRemoved)).isEmpty();
  }

  @Test
  void countsWhatComesTooLate() throws Exception {
    put(aStep("1").onDay(0));
    watermark(0);
    put(aStep("2").onDay(30));
    watermark(36);
    put(aStep("too late").onDay(-1));
    remove(aStep("1").onDay(0));
    harness.processElement(
        new StreamRecord<>(JourneyChange.put("c1", aStep("1").onDay(36).build(), day(0))));
    assertThat(tooLate()).isEqualTo(3);
    watermark(37);
    assertThat(outputs().stream().filter(JourneyUpdate::isRemoved)).isEmpty();
    assertThat(last().startedAt()).isEqualTo(day(30));
  }

  @Test
  void takesNothingOlderThanTheLatenessOfACustomerWhoIsNew() throws Exception {
    watermark(60);
    put(aStep("too late").onDay(25));
    put(aStep("late").onDay(25.1));
    watermark(61);
    assertThat(tooLate()).isEqualTo(1);
    assertThat(outputs()).hasSize(1);
    assertThat(last().startedAt()).isEqualTo(day(25.1));
  }

  @Test
  void takesNothingOlderThanTheLatenessOfACustomerWhoIsForgotten() throws Exception {
    put(aStep("1").onDay(0));
    watermark(10);
    watermark(410);
    assertNothingIsKept();
    put(aStep("too late").onDay(5));
    assertNothingIsKept();
    assertThat(tooLate()).isEqualTo(1);
  }

  @Test
  void leavesAStepThatIsOlderThanTheLatenessAloneThoughItIsStillKept() throws Exception {
    put(aStep("1").onDay(0));
    watermark(0);
    watermark(35);
    remove(aStep("1").onDay(0));
    watermark(36);
    assertThat(tooLate()).isEqualTo(1);
    assertThat(outputs().stream().filter(JourneyUpdate::isRemoved)).isEmpty();
  }

  @Test
  void knowsWhatIsTooLateBeforeTheFirstWatermarkAfterARestart() throws Exception {
    put(aStep("1").onDay(60));
    watermark(60);
    put(aStep("2").onDay(60));
    restart();
    put(aStep("too late").onDay(20));
    remove(aStep("2").onDay(60));
    assertThat(tooLate()).isEqualTo(1);
    watermark(61);
    assertThat(outputs().stream().filter(update -> !update.isRemoved()))
        .allMatch(update -> update.passage().startedAt().equals(day(60)));
  }

  @Test
  void removesWhatAFailedAttemptMayHaveToldOfAStepThatIsTakenBackUntold() throws Exception {
    put(aStep("1").onDay(1));
    watermark(1);
    String failed = outputs().get(0).journeyId();
    harness.close();
    harness = newHarness();
    harness.open();
    put(aStep("1").onDay(1));
    remove(aStep("1").onDay(1));
    watermark(2);
    assertThat(outputs()).singleElement().matches(JourneyUpdate::isRemoved);
    assertThat(outputs().get(0).journeyId()).isEqualTo(failed);
    assertNothingIsKept();
  }

  @Test
  void tellsAgainWhatAFailedAttemptMayHaveToldOtherwise() throws Exception {
    put(aStep("1").onDay(0));
    watermark(1);
    JourneyUpdate told = outputs().get(0);
    restart();
    put(aStep("2").onDay(0.5));
    remove(aStep("2").onDay(0.5));
    watermark(2);
    assertThat(outputs()).first().isEqualTo(told);
  }

  @Test
  void goesOnAfterARestart() throws Exception {
    put(aStep("1").onDay(0).ticket("t1", "open"));
    watermark(1);
    put(aStep("2").onDay(2));
    restart();
    watermark(2);
    assertThat(last().events()).isEqualTo(2);
    assertThat(last().openTickets()).containsExactly("t1");
  }

  private void restart() throws Exception {
    OperatorSubtaskState snapshot = harness.snapshot(1, 1);
    harness.close();
    harness = newHarness();
    harness.initializeState(snapshot);
    harness.open();
  }

  private void put(JourneyStepBuilder step) throws Exception {
    harness.processElement(new StreamRecord<>(JourneyChange.put("c1", step.build(), null)));
  }

  private void remove(JourneyStepBuilder step) throws Exception {
    harness.processElement(new StreamRecord<>(JourneyChange.remove("c1", step.build())));
  }

  private void watermark(double day) throws Exception {
    harness.processWatermark(day(day).toEpochMilli());
  }

  private List<JourneyUpdate> outputs() {
    return harness.extractOutputValues();
  }

  private Passage last() {
    List<JourneyUpdate> stated = outputs().stream().filter(update -> !update.isRemoved()).toList();
    return stated.get(stated.size() - 1).passage();
  }

  private void assertNothingIsKept() {
    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  private long tooLate() {
    return ((Counter) metrics.get(FoldJourneysFunction.TOO_LATE)).getCount();
  }

  private KeyedOneInputStreamOperatorTestHarness<String, JourneyChange, JourneyUpdate> newHarness()
      throws Exception {
    var task =
        new InterceptingTaskMetricGroup() {
          @Override
          public InternalOperatorMetricGroup getOrAddOperator(
              OperatorID id, String name, Map<String, String> variables) {
            return metrics;
          }
        };
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new FoldJourneysFunction(JourneyPolicy.DEFAULT)),
        JourneyChange::customer,
        Types.STRING,
        new MockEnvironmentBuilder().setMetricGroup(task).build());
  }
}
