// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Rows for all who ask, which are asked for again only when they have become old, or while there
 * are none. Safe for many threads. When asking again fails, the old rows are given: they are better
 * than none.
 *
 * <p>Times are readings of one clock that never goes back, such as {@link System#nanoTime()}.
 */
final class Kept {

  private final Duration oldest;
  private @Nullable ArrayNode answer;
  private long askedAt;

  /** What to ask. */
  @FunctionalInterface
  interface Question {
    ArrayNode ask() throws SQLException;
  }

  /**
   * Keeps nothing at first.
   *
   * @param oldest how old an answer may become
   */
  Kept(Duration oldest) {
    this.oldest = oldest;
  }

  /** The kept rows, or the answer to the question when there are none or they are too old. */
  synchronized ArrayNode get(long now, Question question) throws SQLException {
    ArrayNode known = answer;
    if (known != null && !known.isEmpty() && now - askedAt < oldest.toNanos()) {
      return known;
    }
    ArrayNode given;
    try {
      given = question.ask();
    } catch (SQLException e) {
      if (known == null) {
        throw e;
      }
      given = known;
    }
    answer = given;
    askedAt = now;
    return given;
  }
}
