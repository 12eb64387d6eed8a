// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.issue;

import dev.earshot.feedback.Party;
import dev.earshot.issue.Alert;
import dev.earshot.issue.AlertEvent;
import dev.earshot.issue.Board;
import dev.earshot.issue.BoardState;
import dev.earshot.issue.IssuePolicy;
import dev.earshot.issue.Related;
import dev.earshot.issue.SeriesState;
import dev.earshot.issue.SeriesWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries {@link Board}, keyed by audience: gathers the windows of all series until the watermark
 * has passed them, then decides, one window after the other. While an alert is open every window is
 * decided, also those without texts. What came too late for its count is never decided on: else the
 * decision would depend on which watermark was faster. What was decided once is only corrected,
 * also after a restart, when the watermark is not known yet.
 *
 * <p>Known limit: all series of an audience are decided in one task.
 */
public final class BoardFunction extends KeyedProcessFunction<String, SeriesWindow, AlertEvent> {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(BoardFunction.class);

  private final IssuePolicy policy;
  private transient ValueState<BoardState> board;
  private transient MapState<String, SeriesState> series;
  private transient MapState<String, Alert> alerts;
  private transient MapState<Long, Integer> counts;
  private transient MapState<String, SeriesWindow> waiting;
  private transient Map<String, Board> boards;
  private transient Counter heldBack;

  public BoardFunction(IssuePolicy policy) {
    this.policy = policy;
  }

  @Override
  public void open(OpenContext context) {
    board = getRuntimeContext().getState(BoardStates.board());
    series = getRuntimeContext().getMapState(BoardStates.series());
    alerts = getRuntimeContext().getMapState(BoardStates.alerts());
    counts = getRuntimeContext().getMapState(BoardStates.counts());
    waiting = getRuntimeContext().getMapState(BoardStates.waiting());
    boards = new HashMap<>();
    heldBack = getRuntimeContext().getMetricGroup().counter("alertsHeldBack");
  }

  @Override
  public void processElement(SeriesWindow window, Context context, Collector<AlertEvent> out)
      throws Exception {
    long last = window.end().toEpochMilli() - 1;
    Board current = board(context.getCurrentKey());
    if (last <= context.timerService().currentWatermark() || current.isDecided(window.end())) {
      current.correct(window).forEach(out::collect);
      return;
    }
    Integer before = counts.get(last);
    int number = before == null ? 0 : before;
    waiting.put(waitingKey(last, number), window);
    counts.put(last, number + 1);
    context.timerService().registerEventTimeTimer(last);
  }

  @Override
  public void onTimer(long last, OnTimerContext context, Collector<AlertEvent> out)
      throws Exception {
    Board current = board(context.getCurrentKey());
    List<SeriesWindow> timely = new ArrayList<>();
    List<SeriesWindow> late = new ArrayList<>();
    for (SeriesWindow window : take(last)) {
      (window.late() ? late : timely).add(window);
    }
    if (!timely.isEmpty() || current.isWatching()) {
      decide(current, last, timely, context, out);
    }
    for (SeriesWindow window : late) {
      current.correct(window).forEach(out::collect);
    }
  }

  private void decide(
      Board current,
      long last,
      List<SeriesWindow> windows,
      OnTimerContext context,
      Collector<AlertEvent> out)
      throws Exception {
    current.decide(Instant.ofEpochMilli(last + 1), windows).forEach(out::collect);
    for (Related held : current.heldBackLast()) {
      heldBack.inc();
      LOG.warn(
          "The budget of alerts is spent: held back {} of topic '{}' in '{}' for {}, evidence {}",
          held.measure().text(),
          held.topic(),
          held.scope(),
          context.getCurrentKey(),
          held.score());
    }
    if (current.isWatching()) {
      context.timerService().registerEventTimeTimer(last + policy.decisionWindow().toMillis());
    }
  }

  private Board board(String audience) {
    return boards.computeIfAbsent(
        audience,
        name ->
            new Board(
                policy, Party.Audience.valueOf(name), new StateBoardStore(board, series, alerts)));
  }

  private List<SeriesWindow> take(long last) throws Exception {
    List<SeriesWindow> windows = new ArrayList<>();
    Integer count = counts.get(last);
    for (int number = 0; count != null && number < count; number++) {
      windows.add(waiting.get(waitingKey(last, number)));
      waiting.remove(waitingKey(last, number));
    }
    counts.remove(last);
    return windows;
  }

  private static String waitingKey(long last, int number) {
    return last + "#" + number;
  }
}
