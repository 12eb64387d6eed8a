// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * What became of everything that came in, over all sources.
 *
 * @param received records that came in
 * @param enriched of them, those that went out enriched
 * @param filtered of them, those left out for a reason, such as duplicates
 * @param deadLettered of them, those that could not be understood
 */
public record EngineCounts(long received, long enriched, long filtered, long deadLettered) {

  private static final String QUESTION =
      "select coalesce(sum(received), 0), coalesce(sum(enriched), 0),"
          + " coalesce(sum(filtered), 0), coalesce(sum(dead_lettered), 0)"
          + " from earshot.completeness";

  /** Reads the tables of an engine with the login for readers. */
  public static EngineCounts read(EngineAddresses engine, GeneratedSecrets secrets)
      throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(engine.postgres(), LocalSettings.READER, secrets.reader());
        var asked = connection.createStatement();
        var answer = asked.executeQuery(QUESTION)) {
      answer.next();
      return new EngineCounts(
          answer.getLong(1), answer.getLong(2), answer.getLong(3), answer.getLong(4));
    }
  }
}
