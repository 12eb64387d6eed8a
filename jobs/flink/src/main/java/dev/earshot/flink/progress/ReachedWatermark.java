// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.progress;

import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;

/**
 * The watermark that a job had reached, kept over a restart. Flink does not keep it: without it a
 * restored job would take for timely what was late before, and count anew into windows whose state
 * is gone.
 */
final class ReachedWatermark {

  private final ListState<Long> state;
  private long reached = Long.MIN_VALUE;

  private ReachedWatermark(ListState<Long> state) {
    this.state = state;
  }

  /** The least of what the senders before the restart had reached. */
  static ReachedWatermark restore(StateInitializationContext context) throws Exception {
    var descriptor = new ListStateDescriptor<>("reached-watermark", Types.LONG);
    ReachedWatermark watermark =
        new ReachedWatermark(context.getOperatorStateStore().getUnionListState(descriptor));
    if (context.isRestored()) {
      long least = Long.MAX_VALUE;
      for (long each : watermark.state.get()) {
        least = Math.min(least, each);
      }
      watermark.reached = least == Long.MAX_VALUE ? Long.MIN_VALUE : least;
    }
    return watermark;
  }

  long value() {
    return reached;
  }

  /** Whether the watermark goes on; it never goes back. */
  boolean advanceTo(long watermark) {
    boolean further = watermark > reached;
    reached = Math.max(reached, watermark);
    return further;
  }

  void snapshot() throws Exception {
    state.update(List.of(reached));
  }
}
