// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.postgres;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Feedback and its topics. An edit replaces the row and all its topics; a delete removes them. The
 * partition of a row is the day of its first version, so an edit never moves it.
 */
public final class FeedbackTables implements Table<Enriched> {

  private static final long serialVersionUID = 1L;
  private static final String UPSERT = Rows.statement("upsert_feedback.sql");
  private static final String DELETE = Rows.statement("delete_feedback.sql");
  private static final String CLEAR_TOPICS = Rows.statement("clear_feedback_topics.sql");
  private static final String UPSERT_TOPICS = Rows.statement("upsert_feedback_topic.sql");

  private final Partitions partitions = new Partitions();

  @Override
  public String name() {
    return "feedback";
  }

  @Override
  public Object key(Enriched event) {
    return event.eventId();
  }

  @Override
  public void write(Connection connection, Collection<Enriched> events) throws SQLException {
    partitions.ensure(connection, events.stream().map(FeedbackRow::firstDay).toList());
    List<ObjectNode> keys = new ArrayList<>();
    List<ObjectNode> deleted = new ArrayList<>();
    List<ObjectNode> stated = new ArrayList<>();
    List<ObjectNode> topics = new ArrayList<>();
    for (Enriched event : events) {
      keys.add(FeedbackRow.key(event));
      if (event.feedback().operation() == Operation.DELETE) {
        deleted.add(FeedbackRow.key(event));
      } else {
        stated.add(FeedbackRow.of(event));
        topics.addAll(FeedbackRow.topics(event));
      }
    }
    Rows.execute(connection, CLEAR_TOPICS, keys);
    Rows.execute(connection, DELETE, deleted);
    Rows.execute(connection, UPSERT, stated);
    Rows.execute(connection, UPSERT_TOPICS, topics);
  }
}
