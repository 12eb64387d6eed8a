// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.progress;

import dev.earshot.feedback.Arrival;
import dev.earshot.feedback.Mark;
import java.time.Instant;
import java.util.List;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Tells how far one source has come: its watermark and its idleness become marks in the stream,
 * ahead of each checkpoint barrier and at the end. Chained to the source. Keeps no state: after a
 * restart the source's watermark is found anew.
 */
public final class MarkProgressOperator extends AbstractStreamOperator<Arrival>
    implements OneInputStreamOperator<Arrival, Arrival> {

  private static final long serialVersionUID = 1L;

  private final String source;
  private final boolean waitedFor;
  private transient List<String> receivers;
  private transient Instant reached;
  private transient boolean idle;
  private transient boolean finished;

  /**
   * @param waitedFor whether others are to wait for the source; otherwise it counts as idle
   */
  public MarkProgressOperator(String source, boolean waitedFor) {
    this.source = source;
    this.waitedFor = waitedFor;
  }

  @Override
  public void open() throws Exception {
    super.open();
    receivers = Receivers.keys(getRuntimeContext().getTaskInfo().getMaxNumberOfParallelSubtasks());
    reached = Mark.UNKNOWN;
    idle = false;
  }

  @Override
  public void processElement(StreamRecord<Arrival> element) {
    if (element.getValue().kind() != Arrival.Kind.CLOSE) {
      output.collect(element);
    }
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    reached = Watermarks.toInstant(mark.getTimestamp());
    super.processWatermark(mark);
  }

  @Override
  public void processWatermarkStatus(WatermarkStatus status) throws Exception {
    idle = status.isIdle();
    super.processWatermarkStatus(status);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    super.prepareSnapshotPreBarrier(checkpointId);
    // A last checkpoint follows the end of the input; nothing may be sent any more by then.
    if (!finished) {
      mark();
    }
  }

  @Override
  public void finish() throws Exception {
    mark();
    finished = true;
    super.finish();
  }

  private void mark() {
    var task = getRuntimeContext().getTaskInfo();
    var mark =
        new Mark(
            source,
            task.getIndexOfThisSubtask(),
            task.getNumberOfParallelSubtasks(),
            reached,
            idle || !waitedFor);
    for (String receiver : receivers) {
      output.collect(new StreamRecord<>(Arrival.of(mark, receiver)));
    }
  }
}
