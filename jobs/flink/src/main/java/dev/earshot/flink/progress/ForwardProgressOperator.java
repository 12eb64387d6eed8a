// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.progress;

import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Mark;
import java.util.List;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Passes joined progress on to every receiver of the next exchange. Chained behind the step that
 * handles the records.
 */
public final class ForwardProgressOperator extends JoinProgressOperator {

  private static final long serialVersionUID = 1L;

  private transient List<String> receivers;

  @Override
  public void open() throws Exception {
    super.open();
    receivers = Receivers.keys(getRuntimeContext().getTaskInfo().getMaxNumberOfParallelSubtasks());
  }

  @Override
  void tell(List<Mark> progress) {
    for (Mark mark : progress) {
      for (String receiver : receivers) {
        output.collect(new StreamRecord<>(Enriched.of(own(mark), receiver)));
      }
    }
  }
}
