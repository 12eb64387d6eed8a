// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything in the tables of results, in order, without the columns whose comment exempts them.
 *
 * @param tables rows as JSON, by table
 */
record FinalRows(Map<String, List<String>> tables) {

  private static final List<String> TABLES =
      List.of(
          "feedback",
          "feedback_topic",
          "kpi",
          "journey",
          "journey_event",
          "customer_alias",
          "alert",
          "alert_event",
          "alert_evidence");

  private static final int SHOWN = 5;

  private static final String COLUMNS =
      """
      SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum)
      FROM pg_attribute
      WHERE attrelid = ('earshot.' || ?)::regclass AND attnum > 0 AND NOT attisdropped
        AND col_description(attrelid, attnum) NOT LIKE '%exempt from equality%'
      """;

  static FinalRows read(Connection connection) throws SQLException {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    for (String table : TABLES) {
      String columns = columns(connection, table);
      String question =
          "SELECT to_jsonb(r)::text AS row FROM (SELECT "
              + columns
              + " FROM earshot."
              + table
              + ") r ORDER BY row";
      tables.put(table, texts(connection, question));
    }
    return new FinalRows(tables);
  }

  private static String columns(Connection connection, String table) throws SQLException {
    try (var asked = connection.prepareStatement(COLUMNS)) {
      asked.setString(1, table);
      try (var answer = asked.executeQuery()) {
        answer.next();
        return answer.getString(1);
      }
    }
  }

  /** The first column of an answer. */
  static List<String> texts(Connection connection, String question) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (var asked = connection.createStatement();
        var answer = asked.executeQuery(question)) {
      while (answer.next()) {
        texts.add(answer.getString(1));
      }
    }
    return texts;
  }

  List<String> of(String table) {
    return tables.get(table);
  }

  /** Rows of each table. */
  Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    tables.forEach((table, rows) -> sizes.put(table, rows.size()));
    return sizes;
  }

  /** Fails with the first rows that only one side has. */
  void assertSameAs(FinalRows other, String how) {
    List<String> differences = new ArrayList<>();
    for (String table : TABLES) {
      addSurplus(table + " lacks ", other.of(table), of(table), differences);
      addSurplus(table + " has   ", of(table), other.of(table), differences);
    }
    assertThat(differences).as(how).isEmpty();
    assertThat(other.tables.equals(tables)).as(how).isTrue();
  }

  private static void addSurplus(
      String said, List<String> rows, List<String> others, List<String> differences) {
    List<String> surplus = new ArrayList<>(rows);
    surplus.removeAll(new HashSet<>(others));
    surplus.stream().limit(SHOWN).forEach(row -> differences.add(said + row));
    if (surplus.size() > SHOWN) {
      differences.add(said + (surplus.size() - SHOWN) + " more");
    }
  }
}
