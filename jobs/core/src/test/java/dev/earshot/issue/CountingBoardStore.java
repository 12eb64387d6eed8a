// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Keeps a board in memory and counts how often all its series are looked at. */
final class CountingBoardStore implements BoardStore {

  private final MemoryBoardStore memory = new MemoryBoardStore();
  private int looks;

  int looks() {
    return looks;
  }

  @Override
  public @Nullable BoardState board() {
    return memory.board();
  }

  @Override
  public void keep(BoardState board) {
    memory.keep(board);
  }

  @Override
  public @Nullable SeriesState series(SeriesKey key) {
    return memory.series(key);
  }

  @Override
  public void keep(SeriesState series) {
    memory.keep(series);
  }

  @Override
  public void forgetSeriesBefore(long time) {
    memory.forgetSeriesBefore(time);
  }

  @Override
  public Collection<SeriesState> allSeries() {
    looks++;
    return memory.allSeries();
  }

  @Override
  public Collection<Alert> alerts() {
    return memory.alerts();
  }

  @Override
  public void keep(Alert alert) {
    memory.keep(alert);
  }

  @Override
  public void forget(Alert alert) {
    memory.forget(alert);
  }
}
