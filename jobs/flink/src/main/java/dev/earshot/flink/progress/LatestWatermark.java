// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.progress;

import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;

/**
 * The highest watermark that an operator saw, kept over a restart, for functions that judge by it
 * what is too late. Flink does not keep it: after a restart its own says nothing until every
 * channel has spoken again, and records come before that.
 *
 * <p>{@link #observe} is to be called at every element and timer: a function is not told of a
 * watermark otherwise.
 */
public final class LatestWatermark {

  private final ListState<Long> state;
  private long latest = Long.MIN_VALUE;

  private LatestWatermark(ListState<Long> state) {
    this.state = state;
  }

  /** Where it stood at the checkpoint; before all time at the first start. */
  public static LatestWatermark restore(FunctionInitializationContext context) throws Exception {
    var descriptor = new ListStateDescriptor<>("watermarks", Types.LONG);
    var watermark =
        new LatestWatermark(context.getOperatorStateStore().getUnionListState(descriptor));
    for (long each : watermark.state.get()) {
      // A barrier passes all subtasks at the same watermark: the highest that one saw is true. The
      // end of all input is not: a job that goes on from there has input again.
      if (each != Long.MAX_VALUE) {
        watermark.observe(each);
      }
    }
    return watermark;
  }

  /** Takes note of Flink's watermark, and says the highest so far. */
  public long observe(long watermark) {
    latest = Math.max(latest, watermark);
    return latest;
  }

  /** The highest so far in milliseconds since 1970; {@link Long#MIN_VALUE} before the first. */
  public long value() {
    return latest;
  }

  /** Keeps it with a checkpoint. */
  public void snapshot() throws Exception {
    state.update(List.of(latest));
  }
}
