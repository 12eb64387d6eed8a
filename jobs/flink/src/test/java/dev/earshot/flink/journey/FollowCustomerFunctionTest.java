// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.journey;

import static dev.earshot.journey.JourneyStepBuilder.aStep;
import static dev.earshot.journey.JourneyStepBuilder.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.FeedbackBuilder;
import dev.earshot.feedback.Merge;
import dev.earshot.journey.CustomerAlias;
import dev.earshot.journey.JourneyChange;
import dev.earshot.journey.JourneyPolicy;
import dev.earshot.journey.JourneyStepBuilder;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowCustomerFunctionTest {

  private KeyedOneInputStreamOperatorTestHarness<String, JourneyChange, JourneyChange> harness;

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
  void sendsStepsToTheCustomerWhoseTheyAre() throws Exception {
    put(aStep("1").onDay(0));
    assertThat(outputs()).containsExactly("PUT 1 c1");
  }

  @Test
  void movesEverythingWhenTwoAreOne() throws Exception {
    put(aStep("2").onDay(2));
    put(aStep("1").onDay(1));
    merge("c2", 3);
    put(aStep("3").onDay(4));
    assertThat(outputs())
        .containsExactly(
            "PUT 2 c1",
            "PUT 1 c1",
            "REMOVE 1 c1",
            "PUT 1 c2",
            "REMOVE 2 c1",
            "PUT 2 c2",
            "PUT 3 c2");
    assertThat(aliases()).extracting(CustomerAlias::intoCustomer).containsExactly("c2");
  }

  @Test
  void movesNothingTwice() throws Exception {
    put(aStep("1").onDay(1));
    merge("c2", 3);
    merge("c2", 3);
    assertThat(outputs()).hasSize(3);
    assertThat(aliases()).hasSize(1);
  }

  @Test
  void takesBackWhereTheStepIs() throws Exception {
    put(aStep("1").onDay(1));
    merge("c2", 3);
    harness.processElement(
        new StreamRecord<>(JourneyChange.remove("c1", aStep("1").onDay(1).build())));
    assertThat(outputs()).last().isEqualTo("REMOVE 1 c2");
  }

  @Test
  void remembersAMergeAfterARestart() throws Exception {
    merge("c2", 3);
    OperatorSubtaskState snapshot = harness.snapshot(1, 1);
    harness.close();
    harness = newHarness();
    harness.initializeState(snapshot);
    harness.open();
    put(aStep("1").onDay(1));
    assertThat(outputs()).containsExactly("PUT 1 c2");
  }

  @Test
  void movesNothingSettledBeforeTheFirstWatermarkAfterARestart() throws Exception {
    put(aStep("1").onDay(20));
    watermark(60);
    put(aStep("2").onDay(59));
    OperatorSubtaskState snapshot = harness.snapshot(1, 1);
    harness.close();
    harness = newHarness();
    harness.initializeState(snapshot);
    harness.open();
    merge("c2", 40);
    put(aStep("3").onDay(24));
    assertThat(outputs()).containsExactly("REMOVE 2 c1", "PUT 2 c2", "PUT 3 c1");
  }

  @Test
  void forgetsStepsThatAreSettledAndThenTheCustomer() throws Exception {
    put(aStep("1").onDay(0));
    put(aStep("2").onDay(10));
    watermark(36);
    assertThat(harness.numKeyedStateEntries()).as("the key and its steps").isEqualTo(2);
    watermark(46);
    assertThat(harness.numKeyedStateEntries()).as("the key alone").isEqualTo(1);
    assertThat(harness.numEventTimeTimers()).isEqualTo(1);
    merge("c2", 47);
    assertThat(outputs()).as("nothing left to move").hasSize(2);
    watermark(448);
    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  @Test
  void dropsTheStepsOfACustomerWhoComesBack() throws Exception {
    put(aStep("1").onDay(0));
    watermark(36);
    put(aStep("2").onDay(50));
    watermark(86);
    assertThat(harness.numKeyedStateEntries()).as("the key alone").isEqualTo(1);
  }

  private void put(JourneyStepBuilder step) throws Exception {
    harness.processElement(new StreamRecord<>(JourneyChange.put("c1", step.build(), null)));
  }

  private void merge(String into, double day) throws Exception {
    var merge =
        new Merge(
            "shop:m1",
            "shop",
            "c1",
            into,
            day(day),
            "same person",
            FeedbackBuilder.aFeedback().build().origin());
    JourneyChange change = JourneyChange.of(Enriched.of(merge, "c1")).orElseThrow();
    harness.processElement(new StreamRecord<>(change));
  }

  private void watermark(double day) throws Exception {
    harness.processWatermark(day(day).toEpochMilli());
  }

  private List<String> outputs() {
    return harness.extractOutputValues().stream()
        .map(change -> change.kind() + " " + change.eventId() + " " + change.customer())
        .toList();
  }

  private List<CustomerAlias> aliases() {
    return harness.getSideOutput(FollowCustomerFunction.ALIASES).stream()
        .map(StreamRecord::getValue)
        .toList();
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, JourneyChange, JourneyChange>
      newHarness() throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new FollowCustomerFunction(JourneyPolicy.DEFAULT)),
        JourneyChange::customer,
        Types.STRING);
  }
}
