// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.issue;

import dev.earshot.issue.SeriesItem;
import dev.earshot.issue.SeriesWindow;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Counts one series in decision windows and sends each when the watermark has passed it; what comes
 * later goes on at once as a correction. A window's state goes with it.
 */
public final class CountSeriesFunction
    extends KeyedProcessFunction<String, SeriesItem, SeriesWindow> {

  private static final long serialVersionUID = 1L;

  private final long windowMillis;
  private transient MapState<Long, SeriesWindow> open;

  /**
   * @param windowMillis length of a decision window
   */
  public CountSeriesFunction(long windowMillis) {
    this.windowMillis = windowMillis;
  }

  static MapStateDescriptor<Long, SeriesWindow> openDescriptor() {
    return new MapStateDescriptor<>("open", Types.LONG, TypeInformation.of(SeriesWindow.class));
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
    boolean late = last <= context.timerService().currentWatermark();
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
    SeriesWindow window = open.get(last);
    if (window != null) {
      open.remove(last);
      out.collect(window);
    }
  }
}
