// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.issue;

import dev.earshot.issue.SeriesItem;
import dev.earshot.issue.SeriesWindow;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Counts one series in decision windows and sends each when the watermark has passed it; what comes
 * later goes on at once as a correction. A window's state goes with it.
 *
 * <p>Flink forgets its watermark in a restart; it is kept here, lest a late text open a window
 * anew.
 */
public final class CountSeriesFunction
    extends KeyedProcessFunction<String, SeriesItem, SeriesWindow> implements CheckpointedFunction {

  private static final long serialVersionUID = 1L;

  private final long windowMillis;
  private transient MapState<Long, SeriesWindow> open;
  private transient ListState<Long> watermarks;
  private transient long latestWatermark;

  /**
   * @param windowMillis length of a decision window
   */
  public CountSeriesFunction(long windowMillis) {
    this.windowMillis = windowMillis;
  }

  static MapStateDescriptor<Long, SeriesWindow> openDescriptor() {
    return new MapStateDescriptor<>("open", Types.LONG, TypeInformation.of(SeriesWindow.class));
  }

  static ListStateDescriptor<Long> watermarksDescriptor() {
    return new ListStateDescriptor<>("watermarks", Types.LONG);
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    latestWatermark = Long.MIN_VALUE;
    watermarks = context.getOperatorStateStore().getUnionListState(watermarksDescriptor());
    for (long watermark : watermarks.get()) {
      latestWatermark = Math.max(latestWatermark, watermark);
    }
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    watermarks.update(List.of(latestWatermark));
  }

  @Override
  public void open(OpenContext context) {
    open = getRuntimeContext().getMapState(openDescriptor());
  }

  @Override
  public void processElement(SeriesItem item, Context context, Collector<SeriesWindow> out)
      throws Exception {
    Instant end = SeriesWindow.endOf(item.text().saidAt(), windowMillis);
    long last = end.toEpochMilli() - 1;
    boolean late = last <= watermark(context.timerService());
    SeriesWindow window = SeriesWindow.of(item, end, late);
    if (late) {
      out.collect(window);
      return;
    }
    SeriesWindow before = open.get(last);
    open.put(last, before == null ? window : before.plus(window));
    context.timerService().registerEventTimeTimer(last);
  }

  @Override
  public void onTimer(long last, OnTimerContext context, Collector<SeriesWindow> out)
      throws Exception {
    watermark(context.timerService());
    SeriesWindow window = open.get(last);
    if (window != null) {
      open.remove(last);
      out.collect(window);
    }
  }

  private long watermark(TimerService timers) {
    latestWatermark = Math.max(latestWatermark, timers.currentWatermark());
    return latestWatermark;
  }
}
