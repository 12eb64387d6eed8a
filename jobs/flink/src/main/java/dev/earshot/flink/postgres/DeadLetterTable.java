// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.postgres;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.feedback.DeadLetter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** What could not be understood, masked and with its origin; never the raw bytes. */
public final class DeadLetterTable implements Table<DeadLetter> {

  private static final long serialVersionUID = 1L;
  private static final String UPSERT = Rows.statement("upsert_dead_letter.sql");

  @Override
  public String name() {
    return "dead_letter";
  }

  @Override
  public Object key(DeadLetter letter) {
    return letter.id();
  }

  @Override
  public void write(Connection connection, Collection<DeadLetter> letters) throws SQLException {
    Rows.execute(connection, UPSERT, letters.stream().map(DeadLetterTable::row).toList());
  }

  private static ObjectNode row(DeadLetter letter) {
    return Rows.row()
        .put("id", letter.id())
        .put("source", letter.source())
        .put("run_id", letter.origin().runId())
        .put("code", letter.code().name())
        .put("category", letter.code().category().name())
        .put("reason", letter.reason())
        .put("position", letter.position())
        .put("origin_topic", letter.origin().topic())
        .put("origin_partition", letter.origin().partition())
        .put("origin_offset", letter.origin().offset())
        .put("kafka_timestamp", letter.origin().timestamp().toString())
        .put("raw_size", letter.rawSize())
        .put("redacted_view", letter.redactedView());
  }
}
