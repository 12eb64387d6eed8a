// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback;

import dev.earshot.feedback.Tally;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Adds up all tallies of one source, run and hour; sends the total on whenever it grows. */
public final class CountCompletenessFunction extends KeyedProcessFunction<String, Tally, Tally> {

  private static final long serialVersionUID = 1L;

  /** Longer than Kafka keeps the records of a source that is read behind time. */
  static final Duration KEPT_FOR = Duration.ofDays(40);

  private transient ValueState<Tally> total;

  static ValueStateDescriptor<Tally> totalDescriptor() {
    var descriptor = new ValueStateDescriptor<>("total", Tally.class);
    descriptor.enableTimeToLive(StateTtlConfig.newBuilder(KEPT_FOR).build());
    return descriptor;
  }

  @Override
  public void open(OpenContext context) {
    total = getRuntimeContext().getState(totalDescriptor());
  }

  @Override
  public void processElement(Tally tally, Context context, Collector<Tally> out) throws Exception {
    Tally before = total.value();
    Tally after = before == null ? tally : before.plus(tally);
    total.update(after);
    out.collect(after);
  }
}
