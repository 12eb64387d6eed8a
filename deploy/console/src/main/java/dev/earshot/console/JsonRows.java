// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/**
 * Rows of the tables as JSON: one object a row, members named as the columns; times as ISO 8601 in
 * UTC, numbers that are not finite as null.
 */
final class JsonRows {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonRows() {}

  static ArrayNode read(ResultSet answer) throws SQLException {
    ArrayNode rows = NODES.arrayNode();
    ResultSetMetaData columns = answer.getMetaData();
    while (answer.next()) {
      ObjectNode row = rows.addObject();
      for (int column = 1; column <= columns.getColumnCount(); column++) {
        row.set(columns.getColumnLabel(column), value(answer, columns, column));
      }
    }
    return rows;
  }

  private static JsonNode value(ResultSet answer, ResultSetMetaData columns, int column)
      throws SQLException {
    if (answer.getObject(column) == null) {
      return NODES.nullNode();
    }
    return switch (columns.getColumnTypeName(column)) {
      case "int2", "int4", "int8" -> NODES.numberNode(answer.getLong(column));
      case "float8", "numeric" -> number(answer.getDouble(column));
      case "bool" -> NODES.booleanNode(answer.getBoolean(column));
      case "timestamptz" ->
          NODES.textNode(answer.getObject(column, OffsetDateTime.class).toInstant().toString());
      case "jsonb" -> tree(answer.getString(column));
      default -> NODES.textNode(answer.getString(column));
    };
  }

  private static JsonNode number(double value) {
    return Double.isFinite(value) ? NODES.numberNode(value) : NODES.nullNode();
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL answered with JSON that is none", e);
    }
  }
}
