// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.postgres;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.issue.AlertEvent;
import dev.earshot.issue.Evidence;
import dev.earshot.issue.Related;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Alerts as they stand, the steps of their lives, and the texts that they rest on: the newest event
 * replaces an alert's row and its evidence.
 */
public final class AlertTables implements Table<AlertEvent> {

  private static final long serialVersionUID = 1L;
  private static final String UPSERT = Rows.statement("upsert_alert.sql");
  private static final String UPSERT_EVENTS = Rows.statement("upsert_alert_event.sql");
  private static final String CLEAR_EVIDENCE = Rows.statement("clear_alert_evidence.sql");
  private static final String UPSERT_EVIDENCE = Rows.statement("upsert_alert_evidence.sql");

  @Override
  public String name() {
    return "alert";
  }

  @Override
  public Object key(AlertEvent event) {
    return event.alertId() + "/" + event.sequence();
  }

  @Override
  public void write(Connection connection, Collection<AlertEvent> events) throws SQLException {
    Map<String, AlertEvent> newest = new LinkedHashMap<>();
    events.forEach(
        event ->
            newest.merge(event.alertId(), event, (a, b) -> a.sequence() > b.sequence() ? a : b));
    List<ObjectNode> evidence = new ArrayList<>();
    newest.values().forEach(event -> addEvidence(event, evidence));
    Rows.execute(connection, UPSERT, newest.values().stream().map(AlertTables::alert).toList());
    Rows.execute(connection, UPSERT_EVENTS, events.stream().map(AlertTables::step).toList());
    Rows.execute(connection, CLEAR_EVIDENCE, newest.values().stream().map(this::kept).toList());
    Rows.execute(connection, UPSERT_EVIDENCE, evidence);
  }

  private static ObjectNode alert(AlertEvent event) {
    ObjectNode row =
        step(event)
            .put("rule_id", event.ruleId())
            .put("measure", event.measure().text())
            .put("topic", event.topic())
            .put("scope", event.scope())
            .put("audience", event.audience().name())
            .put("began_at", event.beganAt().toString())
            .put("opened_at", event.openedAt().toString())
            .put("resolved_at", event.resolvedAt() == null ? null : event.resolvedAt().toString())
            .put("peak_score", event.peakScore())
            .put("evidence_count", event.evidenceCount());
    row.remove(List.of("sequence", "occurred_at"));
    row.set("related", related(event));
    return row;
  }

  private static ObjectNode step(AlertEvent event) {
    return Rows.row()
        .put("alert_id", event.alertId())
        .put("sequence", event.sequence())
        .put("state", event.state().name())
        .put("occurred_at", event.occurredAt().toString())
        .put("window_start", event.windowStart().toString())
        .put("window_end", event.windowEnd().toString())
        .put("observed", event.observed())
        .put("expected", event.expected())
        .put("score", event.score())
        .put("severity", event.severity().name())
        .put("why", event.why());
  }

  private static ArrayNode related(AlertEvent event) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Related related : event.related()) {
      array
          .addObject()
          .put("measure", related.measure().text())
          .put("topic", related.topic())
          .put("scope", related.scope())
          .put("observed", related.observed())
          .put("expected", related.expected())
          .put("score", related.score());
    }
    return array;
  }

  private ObjectNode kept(AlertEvent event) {
    ObjectNode row = Rows.row().put("alert_id", event.alertId());
    ArrayNode ids = row.putArray("kept");
    event.evidence().forEach(text -> ids.add(text.eventId()));
    return row;
  }

  private static void addEvidence(AlertEvent event, List<ObjectNode> rows) {
    for (Evidence text : event.evidence()) {
      rows.add(
          Rows.row()
              .put("alert_id", event.alertId())
              .put("event_id", text.eventId())
              .put("first_day", LocalDate.ofEpochDay(text.firstDay()).toString())
              .put("said_at", text.saidAt().toString()));
    }
  }
}
