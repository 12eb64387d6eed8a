// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.progress;

import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Mark;
import dev.earshot.feedback.ProgressTracker;
import java.util.List;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Turns the progress that travels with the events into Flink's watermark, and gives each event its
 * own time: what {@link ProgressWatermarks} does for readers of the topic, for steps that follow in
 * the same job. Flink's merged watermark ends here: it may be ahead of a source that one waits for.
 */
public final class FollowProgressOperator extends JoinProgressOperator {

  private static final long serialVersionUID = 1L;

  private transient ReachedWatermark reached;
  private transient boolean told;

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    reached = ReachedWatermark.restore(context);
    told = reached.value() == Long.MIN_VALUE;
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    reached.snapshot();
  }

  @Override
  void pass(StreamRecord<Enriched> element) {
    if (!told) {
      told = true;
      output.emitWatermark(new Watermark(reached.value()));
    }
    Enriched event = element.getValue();
    output.collect(element.replace(event, event.occurredAt().toEpochMilli()));
  }

  @Override
  void tell(List<Mark> progress) {
    long overall = Watermarks.toMillis(ProgressTracker.overall(progress).watermark());
    if (reached.advanceTo(overall)) {
      output.emitWatermark(new Watermark(overall));
    }
  }

  @Override
  public void processWatermark(Watermark merged) {}

  @Override
  public void processWatermarkStatus(WatermarkStatus merged) {}
}
