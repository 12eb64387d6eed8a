// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.kpi;

import dev.earshot.flink.progress.LatestWatermark;
import dev.earshot.kpi.KpiCalendar;
import dev.earshot.kpi.KpiCell;
import dev.earshot.kpi.KpiDelta;
import dev.earshot.kpi.KpiPolicy;
import dev.earshot.kpi.KpiRow;
import dev.earshot.kpi.KpiRows;
import dev.earshot.kpi.KpiWindow;
import dev.earshot.kpi.MissedKpi;
import dev.earshot.kpi.Scope;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Counts the windows of one scope of one audience.
 *
 * <p>What comes is kept by the shortest window until the next watermark. Then a timer adds it to
 * all windows it falls into and tells the rows of those that changed, once each however much came:
 * of open windows as open, of closed ones as corrected. One more timer for each window tells its
 * row as closed, and one takes it out of the state when it is not corrected any more.
 *
 * <p>What comes after that goes to {@link #MISSED}, and the metric {@code tooLate} counts it: sums
 * of a scope and the shortest window of it (a minute, or an hour about topics) as they are added up
 * before they come here, once for each window missed; so it counts how often, not how many events.
 * Flink forgets its watermark in a restart; it is kept here, lest a late event begin a cleared
 * window anew and its row take the place of the right one.
 *
 * <p>Known limits: a window keeps the lateness and the grain that the policy had when its first
 * event came; where a policy with other ones takes over the state, windows that are in it then may
 * stay there. Between a restart and the first watermark, a watermark is known as far as an event or
 * a timer showed it before.
 */
public final class CountKpisFunction extends KeyedProcessFunction<String, KpiDelta, KpiRow>
    implements CheckpointedFunction {

  private static final long serialVersionUID = 1L;

  /** What came too late for a window. */
  public static final OutputTag<MissedKpi> MISSED = new OutputTag<>("missed") {};

  private final KpiPolicy policy;

  private transient KpiCalendar calendar;
  private transient MapState<Long, KpiCell> pending;
  private transient MapState<KpiWindow, KpiCell> windows;
  private transient Counter tooLate;
  private transient LatestWatermark latestWatermark;

  public CountKpisFunction(KpiPolicy policy) {
    this.policy = policy;
  }

  static MapStateDescriptor<Long, KpiCell> pendingDescriptor() {
    return new MapStateDescriptor<>("pending", Long.class, KpiCell.class);
  }

  static MapStateDescriptor<KpiWindow, KpiCell> windowsDescriptor() {
    return new MapStateDescriptor<>("windows", KpiWindow.class, KpiCell.class);
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    latestWatermark = LatestWatermark.restore(context);
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    latestWatermark.snapshot();
  }

  @Override
  public void open(OpenContext context) {
    calendar = new KpiCalendar(policy);
    pending = getRuntimeContext().getMapState(pendingDescriptor());
    windows = getRuntimeContext().getMapState(windowsDescriptor());
    tooLate = getRuntimeContext().getMetricGroup().counter("tooLate");
  }

  @Override
  public void processElement(KpiDelta delta, Context context, Collector<KpiRow> out)
      throws Exception {
    long watermark = latestWatermark.observe(context.timerService().currentWatermark());
    long time = delta.occurredAt().toEpochMilli();
    boolean counts = false;
    for (KpiWindow window : calendar.windowsAt(new Scope(delta.scope()), time)) {
      if (calendar.clearsAt(window) > watermark) {
        counts = true;
      } else {
        tooLate.inc();
        context.output(MISSED, new MissedKpi(delta, window));
      }
    }
    if (counts) {
      KpiCell before = pending.get(time);
      pending.put(time, before == null ? delta.parts() : before.plus(delta.parts()));
      context.timerService().registerEventTimeTimer(watermark + 1);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<KpiRow> out)
      throws Exception {
    latestWatermark.observe(context.timerService().currentWatermark());
    String key = context.getCurrentKey();
    Scope scope = KpiDelta.scopeOf(key);
    KpiRows rows = new KpiRows(KpiDelta.audienceOf(key), scope.text(), policy.minimumN());
    if (!pending.isEmpty()) {
      count(scope, timestamp - 1, rows, context.timerService(), out);
    }
    for (KpiWindow window : calendar.closingAt(scope, timestamp)) {
      KpiCell cell = windows.get(window);
      if (cell != null) {
        rows.of(window, cell, true).forEach(out::collect);
      }
    }
    for (KpiWindow window : calendar.clearingAt(scope, timestamp)) {
      windows.remove(window);
    }
  }

  /**
   * Adds what is pending to its windows.
   *
   * @param arrivedUnder the watermark under which all of it came: its timer is due just above that,
   *     before all others of the scope
   */
  private void count(
      Scope scope, long arrivedUnder, KpiRows rows, TimerService timers, Collector<KpiRow> out)
      throws Exception {
    for (Map.Entry<KpiWindow, KpiCell> sum : sums(scope, arrivedUnder).entrySet()) {
      KpiWindow window = sum.getKey();
      KpiCell before = windows.get(window);
      KpiCell after = before == null ? sum.getValue() : before.plus(sum.getValue());
      windows.put(window, after);
      long closesAt = calendar.closesAt(window);
      boolean closedBefore = closesAt <= arrivedUnder;
      if (before == null) {
        timers.registerEventTimeTimer(calendar.clearsAt(window));
        if (!closedBefore) {
          timers.registerEventTimeTimer(closesAt);
        }
      }
      if (closedBefore || closesAt > timers.currentWatermark()) {
        rows.of(window, after, closedBefore).forEach(out::collect);
      } // Else its own timer, due at this very watermark, tells it as closed.
    }
    pending.clear();
  }

  private SortedMap<KpiWindow, KpiCell> sums(Scope scope, long arrivedUnder) throws Exception {
    SortedMap<KpiWindow, KpiCell> sums = new TreeMap<>();
    for (Map.Entry<Long, KpiCell> entry : pending.entries()) {
      for (KpiWindow window : calendar.windowsAt(scope, entry.getKey())) {
        if (calendar.clearsAt(window) > arrivedUnder) {
          sums.merge(window, entry.getValue(), KpiCell::plus);
        }
      }
    }
    return sums;
  }
}
