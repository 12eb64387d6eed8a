// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps a board in memory. */
public final class MemoryBoardStore implements BoardStore {

  private final SortedMap<SeriesKey, SeriesState> series = new TreeMap<>();
  private final SortedMap<String, Alert> alerts = new TreeMap<>();
  private @Nullable BoardState board;

  @Override
  public @Nullable BoardState board() {
    return board;
  }

  @Override
  public void keep(BoardState newBoard) {
    board = newBoard;
  }

  @Override
  public @Nullable SeriesState series(SeriesKey key) {
    return series.get(key);
  }

  @Override
  public void keep(SeriesState state) {
    series.put(state.key(), state);
  }

  @Override
  public void forgetSeriesBefore(long time) {
    series.values().removeIf(state -> state.until() < time);
  }

  @Override
  public Collection<SeriesState> allSeries() {
    return List.copyOf(series.values());
  }

  @Override
  public Collection<Alert> alerts() {
    return List.copyOf(alerts.values());
  }

  @Override
  public void keep(Alert alert) {
    alerts.put(alert.alertId(), alert);
  }

  @Override
  public void forget(Alert alert) {
    alerts.remove(alert.alertId());
  }
}
