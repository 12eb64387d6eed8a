// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.postgres;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.feedback.Tally;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** What became of all that came in. */
public final class CompletenessTable implements Table<Tally> {

  private static final long serialVersionUID = 1L;
  private static final String UPSERT = Rows.statement("upsert_completeness.sql");

  @Override
  public String name() {
    return "completeness";
  }

  @Override
  public Object key(Tally tally) {
    return tally.key();
  }

  @Override
  public void write(Connection connection, Collection<Tally> tallies) throws SQLException {
    Rows.execute(connection, UPSERT, tallies.stream().map(CompletenessTable::row).toList());
  }

  private static ObjectNode row(Tally tally) {
    ObjectNode row =
        Rows.row()
            .put("source", tally.source())
            .put("run_id", tally.runId())
            .put("kafka_hour", tally.kafkaHour().toString())
            .put("received", tally.received())
            .put("enriched", tally.enriched())
            .put("filtered", tally.filteredTotal())
            .put("dead_lettered", tally.deadLetteredTotal())
            .put("first_kafka_timestamp", tally.firstKafkaTime().toString())
            .put("last_kafka_timestamp", tally.lastKafkaTime().toString());
    row.set("filtered_reasons", Rows.object(tally.filtered()));
    row.set("dead_letter_codes", Rows.object(tally.deadLettered()));
    if (tally.enriched() > 0) {
      row.put("min_event_time", tally.firstEventTime().toString())
          .put("max_event_time", tally.lastEventTime().toString());
    }
    return row;
  }
}
