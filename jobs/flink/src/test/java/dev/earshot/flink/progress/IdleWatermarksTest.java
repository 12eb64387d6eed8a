// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.operators.TimestampsAndWatermarksOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class IdleWatermarksTest {

  @Test
  void staysIdleWhateverComes() throws Exception {
    var operator =
        new TimestampsAndWatermarksOperator<String>(null, IdleWatermarks.strategy(), true);
    try (var harness = new OneInputStreamOperatorTestHarness<String, String>(operator)) {
      harness.getExecutionConfig().setAutoWatermarkInterval(10);
      harness.open();
      harness.setProcessingTime(10);
      harness.processElement(new StreamRecord<>("a", 5));
      harness.processWatermark(new Watermark(4));
      harness.processWatermarkStatus(WatermarkStatus.ACTIVE);
      harness.setProcessingTime(20);
      assertThat(harness.getOutput()).startsWith(WatermarkStatus.IDLE).hasSize(2);
    }
  }
}
