// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.issue;

import dev.earshot.issue.Alert;
import dev.earshot.issue.BoardState;
import dev.earshot.issue.BoardStore;
import dev.earshot.issue.SeriesKey;
import dev.earshot.issue.SeriesState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;
import org.jspecify.annotations.Nullable;

/**
 * The board of one audience in keyed state, used only while the audience is the current key. Board
 * and alerts that were read or written are kept at hand, as nobody else writes them; what is
 * written goes to the state at once. It lives as long as the function does: after a restart all is
 * read anew.
 */
final class StateBoardStore implements BoardStore {

  private final ValueState<BoardState> board;
  private final MapState<String, SeriesState> series;
  private final MapState<String, Alert> alerts;
  private @Nullable BoardState knownBoard;
  private @Nullable SortedMap<String, Alert> knownAlerts;

  StateBoardStore(
      ValueState<BoardState> board,
      MapState<String, SeriesState> series,
      MapState<String, Alert> alerts) {
    this.board = board;
    this.series = series;
    this.alerts = alerts;
  }

  @Override
  public @Nullable BoardState board() throws Exception {
    if (knownBoard == null) {
      knownBoard = board.value();
    }
    return knownBoard;
  }

  @Override
  public void keep(BoardState newBoard) throws Exception {
    knownBoard = newBoard;
    board.update(newBoard);
  }

  @Override
  public @Nullable SeriesState series(SeriesKey key) throws Exception {
    return series.get(key.text());
  }

  @Override
  public void keep(SeriesState state) throws Exception {
    series.put(new SeriesKey(state.topic(), state.scope()).text(), state);
  }

  @Override
  public void forgetSeriesBefore(long time) throws Exception {
    List<String> old = new ArrayList<>();
    for (Map.Entry<String, SeriesState> entry : series.entries()) {
      if (entry.getValue().until() < time) {
        old.add(entry.getKey());
      }
    }
    for (String key : old) {
      series.remove(key);
    }
  }

  @Override
  public Collection<SeriesState> allSeries() throws Exception {
    List<SeriesState> all = new ArrayList<>();
    series.values().forEach(all::add);
    all.sort(Comparator.comparing(state -> new SeriesKey(state.topic(), state.scope())));
    return all;
  }

  @Override
  public Collection<Alert> alerts() throws Exception {
    return List.copyOf(known().values());
  }

  @Override
  public void keep(Alert alert) throws Exception {
    if (!alert.equals(known().put(alert.alertId(), alert))) {
      alerts.put(alert.alertId(), alert);
    }
  }

  @Override
  public void forget(Alert alert) throws Exception {
    known().remove(alert.alertId());
    alerts.remove(alert.alertId());
  }

  private SortedMap<String, Alert> known() throws Exception {
    if (knownAlerts == null) {
      knownAlerts = new TreeMap<>();
      for (Alert alert : alerts.values()) {
        knownAlerts.put(alert.alertId(), alert);
      }
    }
    return knownAlerts;
  }
}
