// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A real PostgreSQL in its own processes, reachable with a password on the loopback interface only.
 *
 * <p>Its data outlive a restart, also on another port. The server ends with this process, however
 * this process ends; should one be left over all the same, the next start stops it first.
 */
public final class PostgresServer implements LocalServer {

  /** The one database, and the superuser that migrates it. */
  public static final String DATABASE = "earshot";

  public static final String ADMINISTRATOR = "postgres";

  private static final Duration START_PATIENCE = Duration.ofSeconds(90);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

  /** Not yet listening (08001), starting up or shutting down (57P03). */
  private static final Set<String> NOT_YET = Set.of("08001", "57P03");

  private final Settings settings;
  private final ChildProcess process;

  private PostgresServer(Settings settings, ChildProcess process) {
    this.settings = settings;
    this.process = process;
  }

  /**
   * Where a server lives.
   *
   * @param data absolute folder of its programs and tables
   * @param logs absolute folder of its log file
   * @param port for clients
   * @param secrets passwords; those that the tables were first made with
   */
  public record Settings(Path data, Path logs, int port, GeneratedSecrets secrets) {

    Path tables() {
      return data.resolve("tables");
    }
  }

  /**
   * Starts a server, makes the database where it is missing, and waits until it answers.
   *
   * @throws StartFailure when it does not come up
   */
  public static PostgresServer start(Settings settings) throws IOException, InterruptedException {
    Files.createDirectories(settings.data());
    Files.createDirectories(settings.logs());
    Path programs = PostgresBinaries.unpack(settings.data());
    PostgresCommands commands = PostgresCommands.of(programs);
    stopLeftOver(settings);
    if (!Files.exists(settings.tables())) {
      PostgresTables.make(settings, commands);
    }
    ChildProcess process =
        ChildProcess.start(
            "PostgreSQL", commands.serve(settings), settings.logs().resolve("postgresql.log"));
    PostgresServer server = new PostgresServer(settings, process);
    server.awaitReady();
    return server;
  }

  /** Ends a server that an earlier run left on these tables, if there is one. */
  public static void stopLeftOver(Settings settings) throws IOException, InterruptedException {
    LeftOver.stop(settings.tables().resolve("postmaster.pid"), settings.tables(), "INT");
  }

  private void awaitReady() throws IOException, InterruptedException {
    try {
      process.awaitReady(this::answers, START_PATIENCE);
      makeDatabase();
    } catch (RuntimeException | IOException | InterruptedException e) {
      close();
      throw e;
    }
  }

  private boolean answers() {
    try (Connection connection = connect("postgres")) {
      return connection.isValid(1);
    } catch (SQLException e) {
      if (NOT_YET.contains(e.getSQLState())) {
        return false;
      }
      throw new StartFailure("PostgreSQL refuses its administrator: " + e.getMessage(), e);
    }
  }

  private void makeDatabase() {
    try (Connection connection = connect("postgres");
        var find = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
      find.setString(1, DATABASE);
      if (!find.executeQuery().next()) {
        try (var make = connection.createStatement()) {
          make.execute("create database " + DATABASE);
        }
      }
    } catch (SQLException e) {
      throw new StartFailure("PostgreSQL cannot make the database " + DATABASE, e);
    }
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        address(database), ADMINISTRATOR, settings.secrets().administrator());
  }

  private String address(String database) {
    return "jdbc:postgresql://127.0.0.1:" + settings.port() + "/" + database;
  }

  /**
   * Makes sure that someone can log in with a password and has a role's rights.
   *
   * @param login the name, made here where it is missing
   * @param password made of letters, digits, {@code -} and {@code _}
   * @param role which the login becomes a member of; made by the migrations
   */
  public void grantLogin(String login, String password, String role) throws SQLException {
    List<String> statements = new ArrayList<>();
    try (Connection connection = connect(DATABASE);
        var find = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
      find.setString(1, login);
      String verb = find.executeQuery().next() ? "alter" : "create";
      statements.add(verb + " role " + quoted(login) + " login password '" + password + "'");
      statements.add("grant " + quoted(role) + " to " + quoted(login));
      try (var change = connection.createStatement()) {
        for (String statement : statements) {
          change.execute(statement);
        }
      }
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** The address of the engine's database. */
  public String jdbcUrl() {
    return address(DATABASE);
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Stops the server cleanly; after a minute without success, by force. */
  @Override
  public void close() {
    process.stop(STOP_PATIENCE);
  }
}
