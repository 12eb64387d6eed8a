// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.issue;

import dev.earshot.issue.Alert;
import dev.earshot.issue.BoardState;
import dev.earshot.issue.SeriesState;
import dev.earshot.issue.SeriesWindow;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** What {@link BoardFunction} keeps for an audience. */
final class BoardStates {

  private BoardStates() {}

  static ValueStateDescriptor<BoardState> board() {
    return new ValueStateDescriptor<>("board", BoardState.class);
  }

  /** Series by key; the board forgets those of which nothing was heard for months of event time. */
  static MapStateDescriptor<String, SeriesState> series() {
    return new MapStateDescriptor<>("series", Types.STRING, TypeInformation.of(SeriesState.class));
  }

  /** Alerts by id; the board forgets them some days after they were resolved. */
  static MapStateDescriptor<String, Alert> alerts() {
    return new MapStateDescriptor<>("alerts", Types.STRING, TypeInformation.of(Alert.class));
  }

  /** How many windows of series wait for each window's decision. */
  static MapStateDescriptor<Long, Integer> counts() {
    return new MapStateDescriptor<>("counts", Types.LONG, Types.INT);
  }

  /** These windows, by the decision that they wait for and their number in it. */
  static MapStateDescriptor<String, SeriesWindow> waiting() {
    return new MapStateDescriptor<>(
        "waiting", Types.STRING, TypeInformation.of(SeriesWindow.class));
  }
}
