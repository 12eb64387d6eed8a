// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The measures of the views that somebody looks at. A view is asked about again when a row was
 * written since or another day has begun, and in any case when its answer is {@link #OLDEST}: that
 * shows rows that were deleted, and those of a transaction that began earlier and ended later than
 * the newest one. A view that fails is left out, keeps no other from its answer, and is not tried
 * again before that time. Used by one thread.
 *
 * <p>Times are readings of one clock that never goes back, such as {@link System#nanoTime()}.
 */
final class MeasuresWatch {

  static final Duration OLDEST = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(MeasuresWatch.class);

  private final Source source;
  private final Map<View, Answer> known = new HashMap<>();

  /** Where the measures come from. */
  interface Source {

    /** Another one than before when a row was written since, of the days up to the last one. */
    String version(LocalDate lastDay) throws SQLException;

    /** The measures of a view up to the last day. */
    ObjectNode measures(View view, LocalDate lastDay) throws SQLException;
  }

  /** What a view was answered; no measures when it failed. */
  private record Answer(Optional<ObjectNode> measures, String version, long askedAt) {

    boolean holds(String newest, long now) {
      return now - askedAt < OLDEST.toNanos() && (measures.isEmpty() || version.equals(newest));
    }
  }

  MeasuresWatch(Source source) {
    this.source = source;
  }

  /**
   * The measures of these views; those of any other are forgotten.
   *
   * @param lastDay the day (UTC) of the latest event
   * @return none of the views that fail
   */
  Map<View, ObjectNode> of(Set<View> views, LocalDate lastDay, long now) {
    known.keySet().retainAll(views);
    Map<View, ObjectNode> found = new HashMap<>();
    try {
      // Read before the rows: what is written in between is asked for next time.
      String version = lastDay + " " + source.version(lastDay);
      for (View view : views) {
        answer(view, lastDay, version, now).ifPresent(measures -> found.put(view, measures));
      }
    } catch (SQLException e) {
      LOG.warn("the metrics do not answer: SQL state {}", e.getSQLState());
    }
    return found;
  }

  private Optional<ObjectNode> answer(View view, LocalDate lastDay, String version, long now) {
    Answer earlier = known.get(view);
    if (earlier != null && earlier.holds(version, now)) {
      return earlier.measures();
    }
    Optional<ObjectNode> measures = ask(view, lastDay);
    known.put(view, new Answer(measures, version, now));
    return measures;
  }

  private Optional<ObjectNode> ask(View view, LocalDate lastDay) {
    try {
      return Optional.of(source.measures(view, lastDay));
    } catch (SQLException e) {
      LOG.warn("the metrics of a view do not answer: SQL state {}", e.getSQLState());
      return Optional.empty();
    }
  }
}
