// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.progress;

import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Mark;
import dev.earshot.feedback.ProgressTracker;
import java.util.List;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Lets records pass, takes the marks of all senders out of the stream, and ahead of each checkpoint
 * barrier and at the end tells their joined progress in its own name. Keeps no state: after a
 * restart it is silent until every sender has spoken again.
 */
abstract class JoinProgressOperator extends AbstractStreamOperator<Enriched>
    implements OneInputStreamOperator<Enriched, Enriched> {

  private static final long serialVersionUID = 1L;

  private transient ProgressTracker tracker;
  private transient boolean finished;

  /** Sends the progress of each source on its way. */
  abstract void tell(List<Mark> progress);

  @Override
  public void open() throws Exception {
    super.open();
    tracker = new ProgressTracker();
  }

  @Override
  public void processElement(StreamRecord<Enriched> element) {
    Enriched event = element.getValue();
    if (event.kind() == Enriched.Kind.PROGRESS) {
      tracker.note(event.progress());
    } else {
      pass(element);
    }
  }

  /** Lets an event go on. */
  void pass(StreamRecord<Enriched> event) {
    output.collect(event);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    super.prepareSnapshotPreBarrier(checkpointId);
    // A last checkpoint follows the end of the input; nothing may be sent any more by then.
    if (!finished) {
      tellAll();
    }
  }

  @Override
  public void finish() throws Exception {
    tellAll();
    finished = true;
    super.finish();
  }

  private void tellAll() {
    tell(tracker.progress());
  }

  /** A joined mark in this sender's name. */
  final Mark own(Mark joined) {
    var task = getRuntimeContext().getTaskInfo();
    return joined.by(task.getIndexOfThisSubtask(), task.getNumberOfParallelSubtasks());
  }
}
