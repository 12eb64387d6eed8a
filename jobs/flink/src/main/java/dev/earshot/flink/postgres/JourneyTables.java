// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.postgres;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.journey.JourneyEvent;
import dev.earshot.journey.JourneyUpdate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Journeys and the events they are made of. An update replaces the events that can still change;
 * those that were settled before stay.
 *
 * <p>Rows are committed ahead of the checkpoint, so an attempt that fails may leave passages behind
 * that the next one does not find. Whatever overlaps a stated passage is such a one and is removed;
 * {@link dev.earshot.journey.JourneyBook#takenBack} sees to those that nothing overlaps.
 */
public final class JourneyTables implements Table<JourneyUpdate> {

  private static final long serialVersionUID = 1L;
  private static final String UPSERT = Rows.statement("upsert_journey.sql");
  private static final String DELETE = Rows.statement("delete_journey.sql");
  private static final String DELETE_OVERLAPPED = Rows.statement("delete_overlapped_journeys.sql");
  private static final String CLEAR_EVENTS = Rows.statement("clear_journey_events.sql");
  private static final String UPSERT_EVENTS = Rows.statement("upsert_journey_event.sql");

  @Override
  public String name() {
    return "journey";
  }

  /**
   * Every update for itself: one that settles events does not tell of those that the one before it
   * told of, so none may be left out. Those of one journey are added up when they are written.
   */
  @Override
  public Object key(JourneyUpdate update) {
    return new Object();
  }

  @Override
  public void write(Connection connection, Collection<JourneyUpdate> updates) throws SQLException {
    Map<String, Replacement> replacements = new LinkedHashMap<>();
    for (JourneyUpdate update : updates) {
      replacements
          .computeIfAbsent(update.journeyId(), id -> new Replacement(update.settledTo()))
          .add(update);
    }
    List<ObjectNode> removed = new ArrayList<>();
    List<ObjectNode> stated = new ArrayList<>();
    List<ObjectNode> cleared = new ArrayList<>();
    List<ObjectNode> events = new ArrayList<>();
    replacements.forEach(
        (id, replacement) -> {
          cleared.add(replacement.clearing(id));
          if (replacement.newest.isRemoved()) {
            removed.add(Rows.row().put("journey_id", id));
          } else {
            stated.add(JourneyRow.of(replacement.newest));
            replacement.events.values().forEach(e -> events.add(JourneyRow.of(id, e)));
          }
        });
    Rows.execute(connection, CLEAR_EVENTS, cleared);
    Rows.execute(connection, DELETE, removed);
    Rows.execute(connection, UPSERT, stated);
    // Only now that all that is stated has its new bounds.
    Rows.execute(connection, DELETE_OVERLAPPED, stated);
    Rows.execute(connection, UPSERT_EVENTS, events);
  }

  /** What one or more updates of one journey in a row come to. */
  private static final class Replacement {

    private final Map<String, JourneyEvent> events = new LinkedHashMap<>();
    private Instant settledTo;
    private JourneyUpdate newest;

    Replacement(Instant settledTo) {
      this.settledTo = settledTo;
    }

    void add(JourneyUpdate update) {
      settledTo = update.settledTo().isBefore(settledTo) ? update.settledTo() : settledTo;
      newest = update;
      events.values().removeIf(event -> event.occurredAt().isAfter(update.settledTo()));
      if (!update.isRemoved()) {
        update.passage().recent().forEach(event -> events.put(event.eventId(), event));
      }
    }

    ObjectNode clearing(String journeyId) {
      ObjectNode row =
          Rows.row().put("journey_id", journeyId).put("settled_to", settledTo.toString());
      var kept = row.putArray("kept");
      events.keySet().forEach(kept::add);
      return row;
    }
  }
}
