// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * The console's questions to the tables, answered as JSON whose members are named as the columns.
 */
final class ConsoleTables implements MeasuresWatch.Source {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String LONG_AGO = "1990-01-02T00:00:00Z";
  private static final Duration OLDEST_CHOICES = Duration.ofMinutes(1);

  private final ConsoleDatabase database;
  private final Query sources = Query.named("sources");
  private final Query engine = Query.named("engine");
  private final Query alerts = Query.named("alerts");
  private final Query alert = Query.named("alert");
  private final Query history = Query.named("alert_history");
  private final Query evidence = Query.named("alert_evidence");
  private final Query definitions = Query.named("metric_definitions");
  private final Query cuts = Query.named("cuts");
  private final Query points = Query.named("points");
  private final Query topics = Query.named("topics");
  private final Query version = Query.named("kpi_version");
  private final Kept knownDefinitions = new Kept(OLDEST_CHOICES);
  private final Kept knownCuts = new Kept(OLDEST_CHOICES);

  ConsoleTables(ConsoleDatabase database) {
    this.database = database;
  }

  /** How far the engine has come and whether anything is missing; {@code last_day} is a day. */
  ObjectNode engine() throws SQLException {
    try (Connection connection = database.connect()) {
      return engine(connection);
    }
  }

  /** Open alerts first, then the latest resolved ones. */
  ArrayNode alerts() throws SQLException {
    try (Connection connection = database.connect()) {
      return alerts.ask(connection, Map.of());
    }
  }

  /**
   * One alert with its history, newest first, related series and the newest feedback behind it;
   * empty when there is none of that id.
   */
  Optional<ObjectNode> alert(String id) throws SQLException {
    try (Connection connection = database.connect()) {
      Map<String, String> values = Map.of("alert_id", id);
      ArrayNode found = alert.ask(connection, values);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      ObjectNode whole = (ObjectNode) found.get(0);
      whole.set("history", history.ask(connection, values));
      whole.set("evidence", evidence.ask(connection, values));
      return Optional.of(whole);
    }
  }

  @Override
  public String version(LocalDate lastDay) throws SQLException {
    try (Connection connection = database.connect()) {
      ArrayNode newest = version.ask(connection, Map.of("last_day", lastDay));
      return newest.get(0).get("updated_at").asText();
    }
  }

  /**
   * The metrics of a view: 24 hours and 14 days up to the latest, and the topics of its latest
   * windows; with what the metrics mean and are cut by, as it was a minute ago at the earliest.
   */
  @Override
  public ObjectNode measures(View view, LocalDate lastDay) throws SQLException {
    try (Connection connection = database.connect()) {
      ObjectNode measures = NODES.objectNode();
      measures.put("audience", view.audience()).put("scope", view.scope());
      measures.set("definitions", definitions(connection));
      measures.set("cuts", cuts(connection, lastDay));
      ArrayNode series =
          points.ask(
              connection,
              Map.of(
                  "audience", view.audience(),
                  "scope", view.scope(),
                  "last_day", lastDay));
      measures.set("points", series);
      measures.set("topics", topics(connection, view, series));
      return measures;
    }
  }

  private ArrayNode definitions(Connection connection) throws SQLException {
    return knownDefinitions.get(System.nanoTime(), () -> definitions.ask(connection, Map.of()));
  }

  private ArrayNode cuts(Connection connection, LocalDate lastDay) throws SQLException {
    Map<String, LocalDate> days = Map.of("from_day", lastDay.minusDays(1), "to_day", lastDay);
    return knownCuts.get(System.nanoTime(), () -> cuts.ask(connection, days));
  }

  private ArrayNode topics(Connection connection, View view, ArrayNode series) throws SQLException {
    OffsetDateTime day = OffsetDateTime.parse(latest(series, "DAY"));
    OffsetDateTime hour = OffsetDateTime.parse(latest(series, "HOUR"));
    return topics.ask(
        connection,
        Map.of("audience", view.audience(), "scope", view.scope(), "day", day, "hour", hour));
  }

  /** Beginning of the latest window of a grain; times of one form sort as texts. */
  private static String latest(ArrayNode series, String grain) {
    String latest = LONG_AGO;
    for (JsonNode point : series) {
      String start = point.get("window_start").textValue();
      if (point.get("grain").textValue().equals(grain) && start.compareTo(latest) > 0) {
        latest = start;
      }
    }
    return latest;
  }

  private ObjectNode engine(Connection connection) throws SQLException {
    ObjectNode state = (ObjectNode) engine.ask(connection, Map.of()).get(0);
    state.set("sources", sources.ask(connection, Map.of()));
    return state;
  }
}
