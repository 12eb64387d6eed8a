// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import dev.earshot.sql.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** A real PostgreSQL with the tables of this release, for consoles to read. */
final class ConsoleTestServer implements AutoCloseable {

  static final String TOKEN = "a-token-that-nobody-can-guess";
  static final String SENSITIVE_TOKEN = "a-second-token-that-nobody-can-guess";

  private static final String OWNER = "postgres";
  private static final String DESK = "desk";
  private static final String OFFICER = "officer";

  private final EmbeddedPostgres postgres;
  private final Database maintenance;
  private int databases;

  ConsoleTestServer() throws IOException, SQLException {
    postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("synchronous_commit", "off")
            .start();
    maintenance = new Database(url(OWNER));
    maintenance.run("CREATE DATABASE quiet");
    Migrations.migrate(url("quiet"), OWNER, OWNER);
    maintenance.run("CREATE ROLE desk LOGIN PASSWORD 'desk' IN ROLE earshot_console");
    maintenance.run(
        "CREATE ROLE officer LOGIN PASSWORD 'officer' IN ROLE earshot_console, earshot_sensitive");
    maintenance.run("CREATE DATABASE busy TEMPLATE quiet");
    new Database(url("busy")).runFile("busy_desk.sql");
  }

  /** A database with the tables of this release and no row in them. */
  Database quiet() throws SQLException {
    return copyOf("quiet");
  }

  /** A database of a busy day: see {@code busy_desk.sql}. */
  Database busy() throws SQLException {
    return copyOf("busy");
  }

  private Database copyOf(String template) throws SQLException {
    String name = template + databases++;
    maintenance.run("CREATE DATABASE " + name + " TEMPLATE " + template);
    return new Database(url(name));
  }

  private String url(String database) {
    return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
  }

  /** A database, used by its owner. */
  record Database(String url) {

    /** A console on any free port, with the login that reads. */
    ConsoleServer console() {
      return ConsoleServer.start(settings(DESK, Optional.empty()));
    }

    /** A console that shows what touches special categories to who has the second token. */
    ConsoleServer consoleWithSensitiveAccess() {
      return ConsoleServer.start(
          settings(DESK, Optional.of(new SensitiveAccess(OFFICER, OFFICER, SENSITIVE_TOKEN))));
    }

    private ConsoleSettings settings(String login, Optional<SensitiveAccess> sensitive) {
      return new ConsoleSettings(0, url, login, login, TOKEN, sensitive);
    }

    /** Settings with a login that may write. */
    ConsoleSettings ownersSettings() {
      return settings(OWNER, Optional.empty());
    }

    /** A connection of the console's login. */
    Connection desk() throws SQLException {
      return DriverManager.getConnection(url, DESK, DESK);
    }

    void run(String sql) throws SQLException {
      try (Connection connection = DriverManager.getConnection(url, OWNER, OWNER);
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }

    /** Runs a file of the test's resources. */
    void runFile(String name) throws SQLException, IOException {
      try (InputStream file = ConsoleTestServer.class.getResourceAsStream(name)) {
        run(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
