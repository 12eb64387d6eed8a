// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL with a fresh database for whoever asks. */
final class TestServer implements AutoCloseable {

  private final EmbeddedPostgres postgres;
  private int databases;

  TestServer() throws IOException {
    postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("synchronous_commit", "off")
            .start();
  }

  /** A database, and the login that uses it. */
  record Database(String url, String user) {

    Database as(String otherUser) {
      return new Database(url, otherUser);
    }

    MigrationResult migrate() {
      return Migrations.migrate(url, user, "postgres");
    }

    /** Applies the steps up to that of a version, as an earlier release did. */
    void migrateTo(String version) {
      Flyway.configure()
          .dataSource(url, user, "postgres")
          .locations("classpath:db/earshot")
          .defaultSchema("earshot")
          .table("schema_history")
          .placeholderReplacement(false)
          .target(version)
          .load()
          .migrate();
    }

    Connection connect() throws SQLException {
      return DriverManager.getConnection(url, user, "postgres");
    }

    void run(String sql) throws SQLException {
      try (Connection connection = connect();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }

    /** All rows of a query, the columns of each joined by a bar. */
    List<String> rows(String sql) throws SQLException {
      try (Connection connection = connect();
          Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery(sql)) {
        List<String> rows = new ArrayList<>();
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
          List<String> row = new ArrayList<>();
          for (int column = 1; column <= columns; column++) {
            row.add(String.valueOf(result.getString(column)));
          }
          rows.add(String.join("|", row));
        }
        return rows;
      }
    }
  }

  int port() {
    return postgres.getPort();
  }

  /** An empty database of the server's owner. */
  Database emptyDatabase() throws SQLException {
    return emptyDatabaseOf("postgres");
  }

  /** An empty database that belongs to a login. */
  Database emptyDatabaseOf(String owner) throws SQLException {
    String name = "test" + databases++;
    database("postgres").run("CREATE DATABASE " + name + " OWNER " + owner);
    return database(name).as(owner);
  }

  /** A database of this release. */
  Database migratedDatabase() throws SQLException {
    Database database = emptyDatabase();
    database.migrate();
    return database;
  }

  /** A login of the server, made unless it is there. */
  void login(String name, String options) throws SQLException {
    Database server = database("postgres");
    if (server.rows("SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'").isEmpty()) {
      server.run("CREATE ROLE " + name + " LOGIN PASSWORD 'postgres' " + options);
    }
  }

  private Database database(String name) {
    // Not the server's own address: that one names a user, which outranks the login.
    return new Database("jdbc:postgresql://localhost:" + port() + "/" + name, "postgres");
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
