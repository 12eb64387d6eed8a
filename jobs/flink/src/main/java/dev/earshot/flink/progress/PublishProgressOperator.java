// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.progress;

import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Mark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Tells every partition of the topic how far this producer has come with each source. Chained to
 * the topic's sink.
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
  void tell(Mark own) {
    for (int partition = 0; partition < partitions; partition++) {
      output.collect(new StreamRecord<>(Enriched.of(own, partition)));
    }
  }
}
