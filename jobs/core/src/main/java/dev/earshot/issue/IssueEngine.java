// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * The whole way from events to alerts in memory, without streams: counts what it is given and
 * decides each window when it is told that time has passed it. For back-tests, benchmarks and
 * tests; the job does the same with the same classes.
 */
public final class IssueEngine {

  private final IssuePolicy policy;
  private final SeriesItems items;
  private final Map<Party.Audience, Desk> desks = new EnumMap<>(Party.Audience.class);

  public IssueEngine(IssuePolicy policy) {
    this.policy = policy;
    this.items = new SeriesItems(policy);
  }

  /**
   * Counts an event.
   *
   * @return corrections of alerts, when it came after its window was decided
   */
  public List<AlertEvent> accept(Enriched event) {
    List<AlertEvent> events = new ArrayList<>();
    for (SeriesItem item : items.of(event)) {
      events.addAll(accept(item));
    }
    return events;
  }

  /** Counts one text in one series. */
  public List<AlertEvent> accept(SeriesItem item) {
    return desks.computeIfAbsent(item.audience(), Desk::new).accept(item);
  }

  /** Decides all windows that end at or before a time, in order. */
  public List<AlertEvent> advanceTo(Instant time) {
    List<AlertEvent> events = new ArrayList<>();
    desks.values().forEach(desk -> events.addAll(desk.advanceTo(time)));
    return events;
  }

  /** Series whose alert the budget held back so far. */
  public long heldBack() {
    return desks.values().stream().mapToLong(Desk::heldBack).sum();
  }

  /** The board of one audience and the windows that wait for it. */
  private final class Desk {

    private final Board board;
    private final SortedMap<Instant, SortedMap<String, SeriesWindow>> waiting = new TreeMap<>();
    private Instant decided = Instant.MIN;
    private Instant passed = Instant.MIN;

    Desk(Party.Audience audience) {
      board = new Board(policy, audience, new MemoryBoardStore());
    }

    List<AlertEvent> accept(SeriesItem item) {
      Instant end = SeriesWindow.endOf(item.text().saidAt(), policy.windowMillis());
      boolean late = !end.isAfter(passed);
      SeriesWindow window = SeriesWindow.of(item, end, late);
      if (late) {
        return run(() -> board.correct(window));
      }
      waiting
          .computeIfAbsent(end, any -> new TreeMap<>())
          .merge(item.seriesKey(), window, SeriesWindow::plus);
      return List.of();
    }

    List<AlertEvent> advanceTo(Instant time) {
      List<AlertEvent> events = new ArrayList<>();
      for (Instant end = next(); !end.isAfter(time); end = next()) {
        Instant now = end;
        SortedMap<String, SeriesWindow> windows = waiting.remove(now);
        List<SeriesWindow> all = windows == null ? List.of() : List.copyOf(windows.values());
        events.addAll(run(() -> board.decide(now, all)));
        decided = now;
      }
      passed = passed.isBefore(time) ? time : passed;
      return events;
    }

    private Instant next() {
      Instant withTexts = waiting.isEmpty() ? Instant.MAX : waiting.firstKey();
      boolean watching = run(board::isWatching);
      Instant watched = watching ? decided.plus(policy.decisionWindow()) : Instant.MAX;
      return watched.isBefore(withTexts) ? watched : withTexts;
    }

    long heldBack() {
      return run(board::heldBack);
    }
  }

  private static <T> T run(Callable<T> step) {
    try {
      return step.call();
    } catch (Exception e) {
      throw new IllegalStateException("memory does not fail", e);
    }
  }
}
