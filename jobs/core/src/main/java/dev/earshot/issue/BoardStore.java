// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Where a board keeps what it knows of one audience. What it is given is immutable. */
public interface BoardStore {

  /** Nothing before the first window. */
  @Nullable BoardState board() throws Exception;

  void keep(BoardState board) throws Exception;

  @Nullable SeriesState series(SeriesKey key) throws Exception;

  void keep(SeriesState series) throws Exception;

  /** Forgets all series that were looked at last before a time, in milliseconds since the epoch. */
  void forgetSeriesBefore(long time) throws Exception;

  /** All series, sorted by key. Called when an alert opens. */
  Collection<SeriesState> allSeries() throws Exception;

  /** All alerts, sorted by id. Few: they are forgotten some days after they were resolved. */
  Collection<Alert> alerts() throws Exception;

  void keep(Alert alert) throws Exception;

  void forget(Alert alert) throws Exception;
}
