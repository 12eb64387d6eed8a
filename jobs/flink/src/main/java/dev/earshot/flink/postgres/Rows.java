// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Rows as JSON, and the statements that take them. */
final class Rows {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Rows() {}

  static ObjectNode row() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static String array(Collection<ObjectNode> rows) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode(rows.size());
    rows.forEach(row -> array.add(Storable.of(row)));
    return text(array);
  }

  private static String text(ArrayNode array) {
    try {
      return MAPPER.writeValueAsString(array);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An object with sorted keys. */
  static ObjectNode object(Map<String, ?> values) {
    return MAPPER.valueToTree(new TreeMap<>(values));
  }

  /**
   * Runs a statement whose one parameter is the rows as a JSON array; does nothing without rows.
   */
  static void execute(Connection connection, String statement, Collection<ObjectNode> rows)
      throws SQLException {
    if (!rows.isEmpty()) {
      try (PreparedStatement prepared = connection.prepareStatement(statement)) {
        prepared.setString(1, array(rows));
        prepared.executeUpdate();
      }
    }
  }

  /** A statement from its file beside this class. */
  static String statement(String file) {
    try (InputStream in = Rows.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks the statement " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
