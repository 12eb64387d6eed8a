// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the tables said at one moment, and what is different from an earlier one. To compare whole
 * answers needs no clock: no row is missed that a slow transaction commits late, and a deleted one
 * is noticed; of the metrics, as late as {@link MeasuresWatch} says.
 *
 * @param engine how far the engine has come
 * @param alerts open ones and the latest resolved ones
 * @param measures of each view that somebody looks at and that was answered
 */
record Snapshot(ObjectNode engine, ArrayNode alerts, Map<View, ObjectNode> measures) {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Asks the tables about one view. */
  static Snapshot take(ConsoleTables tables, View view) throws SQLException {
    ObjectNode engine = tables.engine();
    return new Snapshot(
        engine, tables.alerts(), Map.of(view, tables.measures(view, lastDay(engine))));
  }

  /** Asks the tables; a view that fails has no measures, and no other suffers from it. */
  static Snapshot take(ConsoleTables tables, MeasuresWatch watch, Set<View> views)
      throws SQLException {
    ObjectNode engine = tables.engine();
    ArrayNode alerts = tables.alerts();
    return new Snapshot(engine, alerts, watch.of(views, lastDay(engine), System.nanoTime()));
  }

  private static LocalDate lastDay(ObjectNode engine) {
    return LocalDate.parse(engine.get("last_day").textValue());
  }

  /** Whether a view was answered. */
  boolean shows(View view) {
    return measures.containsKey(view);
  }

  /** Everything that a browser with this view shows. */
  ObjectNode overview(View view) {
    ObjectNode overview = NODES.objectNode();
    overview.set("engine", engine);
    overview.set("alerts", alerts);
    overview.set("measures", measures.get(view));
    return overview;
  }

  /** What a browser that shows nothing yet must be told. */
  LiveEvent whole(View view) {
    return new LiveEvent("overview", overview(view).toString());
  }

  /** What a browser that shows the earlier one must be told. */
  List<LiveEvent> since(Snapshot earlier, View view) {
    List<LiveEvent> events = new ArrayList<>();
    if (!engine.equals(earlier.engine)) {
      events.add(new LiveEvent("engine", engine.toString()));
    }
    if (!alerts.equals(earlier.alerts)) {
      events.add(new LiveEvent("alerts", changedAlerts(earlier).toString()));
    }
    ObjectNode shown = measures.get(view);
    if (shown != null && !shown.equals(earlier.measures.get(view))) {
      events.add(new LiveEvent("measures", shown.toString()));
    }
    return events;
  }

  private ObjectNode changedAlerts(Snapshot earlier) {
    Set<JsonNode> known = new HashSet<>();
    Set<String> gone = new HashSet<>();
    earlier.alerts.forEach(
        alert -> {
          known.add(alert);
          gone.add(id(alert));
        });
    ObjectNode change = NODES.objectNode();
    ArrayNode changed = change.putArray("changed");
    for (JsonNode alert : alerts) {
      gone.remove(id(alert));
      if (!known.contains(alert)) {
        changed.add(alert);
      }
    }
    ArrayNode left = change.putArray("gone");
    gone.stream().sorted().forEach(left::add);
    return change;
  }

  private static String id(JsonNode alert) {
    return alert.get("alert_id").textValue();
  }
}
