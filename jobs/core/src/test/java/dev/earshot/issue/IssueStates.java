// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the issue job keeps and sends, for tests of serialization. */
public final class IssueStates {

  private IssueStates() {}

  /** One of each kind at least, of a board that decided on a planted problem. */
  public static List<Object> all() throws Exception {
    MemoryBoardStore store = new MemoryBoardStore();
    Board board = new Board(IssuePolicy.DEFAULT, Party.Audience.CUSTOMER, store);
    SeriesItems items = new SeriesItems(IssuePolicy.DEFAULT);
    List<Object> all = new ArrayList<>();
    SortedMap<Instant, SortedMap<String, SeriesWindow>> windows = new TreeMap<>();
    for (Enriched text : PlantedProblem.texts()) {
      for (SeriesItem item : items.of(text)) {
        var end = SeriesWindow.endOf(item.text().saidAt(), 60_000);
        windows
            .computeIfAbsent(end, any -> new TreeMap<>())
            .merge(item.seriesKey(), SeriesWindow.of(item, end, false), SeriesWindow::plus);
        if (all.isEmpty()) {
          all.add(item);
        }
      }
    }
    for (var window : windows.entrySet()) {
      List<SeriesWindow> series = List.copyOf(window.getValue().values());
      List<AlertEvent> events = board.decide(window.getKey(), series);
      if (all.size() < 3 && !events.isEmpty()) {
        all.add(series.get(0));
        all.add(events.get(0));
      }
    }
    all.add(store.board());
    all.add(store.series(SeriesKey.ALL));
    all.addAll(store.alerts());
    return all;
  }
}
