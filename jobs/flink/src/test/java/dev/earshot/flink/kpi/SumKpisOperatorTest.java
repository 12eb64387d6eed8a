// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.kpi;

import static dev.earshot.feedback.FeedbackBuilder.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.Party;
import dev.earshot.kpi.KpiCell;
import dev.earshot.kpi.KpiDelta;
import dev.earshot.kpi.VolumeParts;
import java.time.Instant;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SumKpisOperatorTest {

  private OneInputStreamOperatorTestHarness<KpiDelta, KpiDelta> harness;

  @BeforeEach
  void open() throws Exception {
    harness = new OneInputStreamOperatorTestHarness<>(new SumKpisOperator());
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void sendsOneSumAScopeAndTimeAheadOfTheWatermark() throws Exception {
    process("", MONDAY, 1);
    process("brand=acme", MONDAY, 1);
    process("", MONDAY, 2);
    process("", MONDAY.plusSeconds(60), 4);
    assertThat(harness.getOutput()).isEmpty();
    harness.processWatermark(MONDAY.toEpochMilli());
    assertThat(harness.extractOutputValues())
        .containsExactly(
            delta("", MONDAY, 3),
            delta("brand=acme", MONDAY, 1),
            delta("", MONDAY.plusSeconds(60), 4));
    assertThat(harness.getOutput()).last().isEqualTo(new Watermark(MONDAY.toEpochMilli()));
  }

  @Test
  void holdsNothingWhenABarrierPasses() throws Exception {
    process("", MONDAY, 1);
    harness.prepareSnapshotPreBarrier(1);
    assertThat(harness.extractOutputValues()).containsExactly(delta("", MONDAY, 1));
    harness.prepareSnapshotPreBarrier(2);
    assertThat(harness.extractOutputValues()).hasSize(1);
  }

  @Test
  void sendsWhatAddsUpToNothing() throws Exception {
    process("", MONDAY, 1);
    process("", MONDAY, -1);
    harness.endInput();
    harness.getOperator().finish();
    assertThat(harness.extractOutputValues()).containsExactly(delta("", MONDAY, 0));
  }

  @Test
  void neverHoldsMoreThanItsLargestNumberOfSums() throws Exception {
    for (int i = 0; i < SumKpisOperator.LARGEST; i++) {
      process("brand=b" + i, MONDAY, 1);
    }
    assertThat(harness.extractOutputValues()).hasSize(SumKpisOperator.LARGEST);
  }

  private void process(String scope, Instant time, long volume) throws Exception {
    harness.processElement(new StreamRecord<>(delta(scope, time, volume), time.toEpochMilli()));
  }

  private static KpiDelta delta(String scope, Instant time, long volume) {
    return new KpiDelta(
        Party.Audience.CUSTOMER,
        scope,
        time,
        new KpiCell(null, null, null, null, null, null, null, new VolumeParts(volume)));
  }
}
