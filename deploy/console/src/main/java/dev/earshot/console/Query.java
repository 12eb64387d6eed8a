// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question to the tables, from a file beside this class. Parameters stand in it as {@code
 * :lower_case} and always travel apart from the statement.
 */
final class Query {

  private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-z_]+)");
  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");

  private final String statement;
  private final List<String> parameters = new ArrayList<>();

  private Query(String text) {
    Matcher matcher = PARAMETER.matcher(COMMENT.matcher(text).replaceAll(""));
    StringBuilder sql = new StringBuilder();
    while (matcher.find()) {
      parameters.add(matcher.group(1));
      matcher.appendReplacement(sql, "?");
    }
    statement = matcher.appendTail(sql).toString();
  }

  /** The question in a file, by its name without {@code .sql}. */
  static Query named(String name) {
    try (InputStream file = Query.class.getResourceAsStream("sql/" + name + ".sql")) {
      if (file == null) {
        throw new IllegalStateException("the console lacks its statement " + name);
      }
      return new Query(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Asks, and answers with one object a row.
   *
   * @param values of all parameters: text, or what PostgreSQL's driver takes as an object
   */
  ArrayNode ask(Connection connection, Map<String, ?> values) throws SQLException {
    try (PreparedStatement asked = connection.prepareStatement(statement)) {
      for (int index = 0; index < parameters.size(); index++) {
        asked.setObject(index + 1, values.get(parameters.get(index)));
      }
      try (ResultSet answer = asked.executeQuery()) {
        return JsonRows.read(answer);
      }
    }
  }
}
