// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.postgres;

import dev.earshot.sql.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.runtime.tasks.TestProcessingTimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The tables of this release on a real PostgreSQL; those under test are empty before each test. */
final class RealTables implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

  private static final String OWNER = "postgres";

  private final String underTest;
  private @Nullable EmbeddedPostgres server;

  /** The server for tests of these tables. */
  RealTables(String... underTest) {
    this.underTest = String.join(", ", underTest);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    Migrations.migrate(url(), OWNER, OWNER);
  }

  @Override
  public void beforeEach(ExtensionContext context) throws SQLException {
    execute("truncate " + underTest);
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    if (server != null) {
      server.close();
    }
  }

  private String url() {
    return server.getJdbcUrl(OWNER, OWNER);
  }

  /** What a job is given. */
  PostgresLogin login() {
    return new PostgresLogin(url(), OWNER, OWNER);
  }

  /** Writes as a job does that ends then. */
  <T> void write(Table<T> table, Iterable<? extends T> elements) throws Exception {
    try (var writer = new TableWriter<>(login(), table, new TestProcessingTimeService())) {
      for (T element : elements) {
        writer.write(element, null);
      }
      writer.flush(true);
    }
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** All rows of a query, times in UTC, the columns of each joined by a bar. */
  List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set time zone 'UTC'");
      ResultSet result = statement.executeQuery(sql);
      while (result.next()) {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          columns.add(result.getString(i));
        }
        rows.add(String.join("|", columns));
      }
    }
    return rows;
  }
}
