// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.progress;

import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Mark;
import dev.earshot.feedback.ProgressTracker;
import java.util.List;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Tells every partition of the topic how far this producer has come with each source, and with all
 * together. Chained to the topic's sink.
 */
public final class PublishProgressOperator extends JoinProgressOperator {

  private static final long serialVersionUID = 1L;

  private final int partitions;

  /**
   * @param partitions of the topic that is written, at least 1
   */
  public PublishProgressOperator(int partitions) {
    this.partitions = partitions;
  }

  @Override
  void tell(List<Mark> progress) {
    for (Mark mark : progress) {
      publish(mark);
    }
    // Last, so that whoever reads it has read the marks of all sources that it speaks of.
    if (!progress.isEmpty()) {
      publish(ProgressTracker.overall(progress));
    }
  }

  private void publish(Mark mark) {
    for (int partition = 0; partition < partitions; partition++) {
      output.collect(new StreamRecord<>(Enriched.of(own(mark), partition)));
    }
  }
}
