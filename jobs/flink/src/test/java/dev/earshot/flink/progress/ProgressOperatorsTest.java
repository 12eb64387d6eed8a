// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.progress;

import static dev.earshot.feedback.FeedbackBuilder.MONDAY;
import static dev.earshot.feedback.FeedbackBuilder.aFeedback;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.Arrival;
import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Mark;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class ProgressOperatorsTest {

  @Test
  void marksReachEveryReceiverWhateverTheirNumber() {
    List<String> keys = Receivers.keys(128);
    for (int receivers : new int[] {1, 2, 3, 7, 128}) {
      Set<Integer> reached = new HashSet<>();
      for (String key : keys) {
        reached.add(KeyGroupRangeAssignment.assignKeyToParallelOperator(key, 128, receivers));
      }
      assertThat(reached).hasSize(receivers);
    }
  }

  @Test
  void tellsASourcesProgressAheadOfTheBarrier() throws Exception {
    try (var harness =
        new OneInputStreamOperatorTestHarness<Arrival, Arrival>(
            new MarkProgressOperator("survey", true), 4, 2, 1)) {
      harness.open();
      harness.processElement(new StreamRecord<>(Arrival.of(aFeedback().build())));
      harness.processWatermark(MONDAY.toEpochMilli());
      assertThat(harness.extractOutputValues()).as("nothing is told before").hasSize(1);
      harness.prepareSnapshotPreBarrier(1);
      assertThat(harness.extractOutputValues()).hasSize(1 + 4);
      assertThat(harness.extractOutputValues().subList(1, 5))
          .extracting(Arrival::mark)
          .containsOnly(new Mark("survey", 1, 2, MONDAY, false));
    }
  }

  @Test
  void tellsThatASourceIsSilent() throws Exception {
    try (var harness =
        new OneInputStreamOperatorTestHarness<Arrival, Arrival>(
            new MarkProgressOperator("survey", true), 1, 1, 0)) {
      harness.open();
      harness.processWatermarkStatus(WatermarkStatus.IDLE);
      harness.prepareSnapshotPreBarrier(1);
      harness.processWatermarkStatus(WatermarkStatus.ACTIVE);
      harness.prepareSnapshotPreBarrier(2);
      assertThat(harness.extractOutputValues())
          .extracting(Arrival::mark)
          .containsExactly(
              new Mark("survey", 0, 1, Mark.UNKNOWN, true),
              new Mark("survey", 0, 1, Mark.UNKNOWN, false));
    }
  }

  @Test
  void letsNobodyWaitForASourceThatIsBehindByNature() throws Exception {
    try (var harness =
        new OneInputStreamOperatorTestHarness<Arrival, Arrival>(
            new MarkProgressOperator("export", false), 1, 1, 0)) {
      harness.open();
      harness.processWatermark(MONDAY.toEpochMilli());
      harness.prepareSnapshotPreBarrier(1);
      assertThat(harness.extractOutputValues())
          .extracting(Arrival::mark)
          .containsExactly(new Mark("export", 0, 1, MONDAY, true));
    }
  }

  @Test
  void turnsProgressIntoAWatermarkAheadOfTheBarrier() throws Exception {
    try (var harness =
        new OneInputStreamOperatorTestHarness<Enriched, Enriched>(
            new FollowProgressOperator(), 128, 1, 0)) {
      harness.open();
      Enriched event = Enriched.of(aFeedback().build(), Analysis.NONE, null, 1, 1);
      harness.processElement(new StreamRecord<>(event));
      harness.processElement(progress(new Mark("survey", 0, 1, MONDAY, false)));
      harness.processElement(progress(new Mark("chat", 0, 1, MONDAY.minusSeconds(9), false)));
      harness.processWatermark(MONDAY.plusSeconds(99).toEpochMilli());
      assertThat(harness.getOutput())
          .as("an event at its own time; Flink's merged watermark means nothing here")
          .containsExactly(new StreamRecord<>(event, MONDAY.toEpochMilli()));
      harness.prepareSnapshotPreBarrier(1);
      assertThat(harness.getOutput())
          .last()
          .isEqualTo(new Watermark(MONDAY.minusSeconds(9).toEpochMilli()));
    }
  }

  @Test
  void publishesTheSlowestSendersProgressToEveryPartition() throws Exception {
    try (var harness =
        new OneInputStreamOperatorTestHarness<Enriched, Enriched>(
            new PublishProgressOperator(3), 128, 2, 1)) {
      harness.open();
      harness.processElement(progress(new Mark("survey", 0, 2, MONDAY, false)));
      harness.processElement(progress(new Mark("survey", 1, 2, MONDAY.minusSeconds(9), false)));
      harness.prepareSnapshotPreBarrier(1);
      assertThat(harness.extractOutputValues())
          .extracting(Enriched::progress)
          .containsOnly(
              new Mark("survey", 1, 2, MONDAY.minusSeconds(9), false),
              new Mark(Mark.ALL_SOURCES, 1, 2, MONDAY.minusSeconds(9), false));
      assertThat(harness.extractOutputValues())
          .extracting(Enriched::partition)
          .as("the sources first, then all together")
          .containsExactly(0, 1, 2, 0, 1, 2);
    }
  }

  @Test
  void forwardsInItsOwnNameAndLetsRecordsPassInOrder() throws Exception {
    try (var harness =
        new OneInputStreamOperatorTestHarness<Enriched, Enriched>(
            new ForwardProgressOperator(), 2, 1, 0)) {
      harness.open();
      Enriched event = Enriched.of(aFeedback().build(), Analysis.NONE, null, 1, 1);
      harness.processElement(progress(new Mark("survey", 0, 1, MONDAY, false)));
      harness.processElement(new StreamRecord<>(event));
      harness.endInput();
      harness.getOperator().finish();
      assertThat(harness.extractOutputValues())
          .extracting(Enriched::kind)
          .containsExactly(Enriched.Kind.FEEDBACK, Enriched.Kind.PROGRESS, Enriched.Kind.PROGRESS);
    }
  }

  private static StreamRecord<Enriched> progress(Mark mark) {
    return new StreamRecord<>(Enriched.of(mark, "any"));
  }
}
