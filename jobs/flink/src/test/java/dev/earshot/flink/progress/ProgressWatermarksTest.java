// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.progress;

import static dev.earshot.feedback.FeedbackBuilder.MONDAY;
import static dev.earshot.feedback.FeedbackBuilder.aFeedback;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Mark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** Progress becomes the watermark of whoever reads the topic, and stays so over a restart. */
class ProgressWatermarksTest {

  private final ProgressWatermarks watermarks = new ProgressWatermarks();
  private final List<Long> emitted = new ArrayList<>();

  @Test
  void comesAsFarAsTheSlowestProducer() {
    read(mark(0, 2, MONDAY));
    assertThat(emitted).as("the other producer has not spoken").isEmpty();
    read(mark(1, 2, MONDAY.minusSeconds(7)));
    assertThat(emitted).containsExactly(MONDAY.minusSeconds(7).toEpochMilli());
  }

  @Test
  void leavesItToTheProducersWhichSourcesToWaitFor() {
    read(Enriched.of(new Mark("survey", 0, 1, MONDAY, false), 0));
    assertThat(emitted).isEmpty();
  }

  @Test
  void waitsForAProducerWhoseSourcesAreAllSilent() {
    read(Enriched.of(new Mark(Mark.ALL_SOURCES, 0, 2, MONDAY.minusSeconds(60), true), 0));
    read(mark(1, 2, MONDAY));
    assertThat(emitted).containsExactly(MONDAY.minusSeconds(60).toEpochMilli());
  }

  @Test
  void goesOnWithTheWatermarkThatWasReachedBeforeARestart() throws Exception {
    Enriched event = Enriched.of(aFeedback().build(), Analysis.NONE, null, 1, 1);
    try (var before = harness()) {
      before.open();
      before.processWatermark(MONDAY.toEpochMilli());
      before.processElement(new StreamRecord<>(mark(0, 1, MONDAY)));
      assertThat(before.extractOutputValues()).as("progress ends here").isEmpty();
      var state = before.snapshot(1, 1);
      try (var after = harness()) {
        after.initializeState(state);
        after.open();
        after.processElement(new StreamRecord<>(event));
        after.processWatermark(MONDAY.minusSeconds(1).toEpochMilli());
        assertThat(after.getOutput())
            .containsExactly(
                new org.apache.flink.streaming.api.watermark.Watermark(MONDAY.toEpochMilli()),
                new StreamRecord<>(event));
      }
    }
  }

  private static OneInputStreamOperatorTestHarness<Enriched, Enriched> harness() throws Exception {
    return new OneInputStreamOperatorTestHarness<>(new SelectEventsOperator(), 4, 1, 0);
  }

  private static Enriched mark(int producer, int producers, Instant watermark) {
    return Enriched.of(new Mark(Mark.ALL_SOURCES, producer, producers, watermark, false), 0);
  }

  private void read(Enriched event) {
    watermarks.onEvent(
        event,
        0,
        new WatermarkOutput() {
          @Override
          public void emitWatermark(Watermark watermark) {
            emitted.add(watermark.getTimestamp());
          }

          @Override
          public void markIdle() {}

          @Override
          public void markActive() {}
        });
  }
}
