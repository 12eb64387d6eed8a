// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.postgres;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** How elements are written to one table, or to tables that belong together. */
public interface Table<T> extends Serializable {

  /** What it is called in messages. */
  String name();

  /** The natural key: of elements with equal keys only the last is written. */
  Object key(T element);

  /** Writes elements of different keys within the caller's transaction. */
  void write(Connection connection, Collection<T> elements) throws SQLException;
}
