// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.progress;

import dev.earshot.feedback.Enriched;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Behind the reader of {@code earshot.enriched}: lets events go on, ends the progress that has
 * become the watermark, and goes on with the watermark that was reached before a restart.
 */
public final class SelectEventsOperator extends AbstractStreamOperator<Enriched>
    implements OneInputStreamOperator<Enriched, Enriched> {

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
  public void processElement(StreamRecord<Enriched> element) {
    tellRestored();
    if (element.getValue().kind() != Enriched.Kind.PROGRESS) {
      output.collect(element);
    }
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    tellRestored();
    if (reached.advanceTo(mark.getTimestamp())) {
      super.processWatermark(mark);
    }
  }

  private void tellRestored() {
    if (!told) {
      told = true;
      output.emitWatermark(new Watermark(reached.value()));
    }
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    reached.snapshot();
  }
}
