// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What came in from one source and what became of it, over all runs.
 *
 * @param name the source's
 * @param received events that came in
 * @param enriched events that went out
 * @param filtered events left out for a reason
 * @param deadLettered events that could not be understood
 * @param missing events under way
 * @param lastRecord when the last record reached Kafka, to the second; empty when none did
 * @param newestEvent greatest event time, to the second; empty when there is none
 */
record SourceStatus(
    String name,
    long received,
    long enriched,
    long filtered,
    long deadLettered,
    long missing,
    String lastRecord,
    String newestEvent) {

  private static final String QUESTION =
      "select source, sum(received), sum(enriched), sum(filtered), sum(dead_lettered),"
          + " sum(missing), max(last_kafka_timestamp), max(max_event_time)"
          + " from earshot.v_completeness group by source";

  /** The configured sources and all others that anything came from, by name. */
  static List<SourceStatus> read(String url, String user, String password, List<String> configured)
      throws SQLException {
    Map<String, SourceStatus> sources = new TreeMap<>();
    configured.forEach(name -> sources.put(name, new SourceStatus(name, 0, 0, 0, 0, 0, "", "")));
    try (Connection connection = DriverManager.getConnection(url, user, password);
        var asked = connection.createStatement();
        ResultSet answer = asked.executeQuery(QUESTION)) {
      while (answer.next()) {
        SourceStatus source = of(answer);
        sources.put(source.name, source);
      }
    }
    return List.copyOf(sources.values());
  }

  private static SourceStatus of(ResultSet answer) throws SQLException {
    return new SourceStatus(
        answer.getString(1),
        answer.getLong(2),
        answer.getLong(3),
        answer.getLong(4),
        answer.getLong(5),
        answer.getLong(6),
        text(answer.getTimestamp(7)),
        text(answer.getTimestamp(8)));
  }

  private static String text(@Nullable Timestamp time) {
    return time == null ? "" : time.toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
