// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback;

import dev.earshot.feedback.Tally;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Adds tallies up where they arise and sends the sums ahead of each checkpoint barrier, so that
 * counting costs next to nothing. What it holds is never part of a checkpoint, because it holds
 * nothing when the barrier passes.
 */
public final class SumTalliesOperator extends AbstractStreamOperator<Tally>
    implements OneInputStreamOperator<Tally, Tally> {

  private static final long serialVersionUID = 1L;

  private transient Map<String, Tally> sums;
  private transient boolean finished;

  @Override
  public void open() throws Exception {
    super.open();
    sums = new TreeMap<>();
  }

  @Override
  public void processElement(StreamRecord<Tally> element) {
    Tally tally = element.getValue();
    sums.merge(tally.key(), tally, Tally::plus);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    super.prepareSnapshotPreBarrier(checkpointId);
    // A last checkpoint follows the end of the input; nothing may be sent any more by then.
    if (!finished) {
      send();
    }
  }

  @Override
  public void finish() throws Exception {
    send();
    finished = true;
    super.finish();
  }

  private void send() {
    sums.values().forEach(sum -> output.collect(new StreamRecord<>(sum)));
    sums.clear();
  }
}
