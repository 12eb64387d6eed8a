// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.postgres;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** Daily partitions: made by whoever writes the first row of a day. */
final class Partitions implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String ENSURE = "select earshot.ensure_partitions(cast(? as date))";

  private final TreeSet<String> made = new TreeSet<>();

  /**
   * Makes those that are missing, and commits each at once: making one locks the whole table.
   *
   * @param days in ISO 8601
   */
  void ensure(Connection connection, Collection<String> days) throws SQLException {
    SortedSet<String> missing = new TreeSet<>(days);
    missing.removeAll(made);
    for (String day : missing) {
      try (var statement = connection.prepareStatement(ENSURE)) {
        statement.setString(1, day);
        statement.execute();
      }
      connection.commit();
      made.add(day);
    }
  }
}
