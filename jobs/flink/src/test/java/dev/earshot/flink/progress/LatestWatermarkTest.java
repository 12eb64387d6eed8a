// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;

class LatestWatermarkTest {

  @Test
  void goesOnFromTheHighestOfAllSubtasksAndNeverBack() throws Exception {
    var state =
        AbstractStreamOperatorTestHarness.repackageState(snapshotAt(1_000), snapshotAt(3_000));
    try (var harness = newHarness()) {
      harness.initializeState(state);
      harness.open();
      assertThat(latest(harness)).as("before the first watermark").isEqualTo(3_000);
      harness.processWatermark(2_000);
      assertThat(latest(harness)).isEqualTo(3_000);
      harness.processWatermark(4_000);
      assertThat(latest(harness)).isEqualTo(4_000);
    }
  }

  @Test
  void doesNotTakeTheEndOfInputOverARestart() throws Exception {
    try (var harness = newHarness()) {
      harness.initializeState(snapshotAt(Long.MAX_VALUE));
      harness.open();
      assertThat(latest(harness)).isEqualTo(Long.MIN_VALUE);
    }
  }

  private static OperatorSubtaskState snapshotAt(long watermark) throws Exception {
    try (var harness = newHarness()) {
      harness.open();
      harness.processWatermark(watermark);
      latest(harness);
      return harness.snapshot(1, 1);
    }
  }

  private static long latest(OneInputStreamOperatorTestHarness<String, Long> harness)
      throws Exception {
    harness.processElement(new StreamRecord<>("asked"));
    var said = harness.extractOutputValues();
    return said.get(said.size() - 1);
  }

  private static OneInputStreamOperatorTestHarness<String, Long> newHarness() throws Exception {
    return new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(new Telling()), 128, 1, 0);
  }

  /** Tells the latest watermark at every element. */
  private static final class Telling extends ProcessFunction<String, Long>
      implements CheckpointedFunction {

    private static final long serialVersionUID = 1L;

    private transient LatestWatermark latest;

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
      latest = LatestWatermark.restore(context);
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
      latest.snapshot();
    }

    @Override
    public void processElement(String asked, Context context, Collector<Long> out) {
      out.collect(latest.observe(context.timerService().currentWatermark()));
    }
  }
}
