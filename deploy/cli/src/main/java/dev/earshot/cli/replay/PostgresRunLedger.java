// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.flink.postgres.PostgresLogin;
import dev.earshot.local.UserError;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The tables {@code replay_run} and {@code completeness}. Connects anew for each question, so that
 * a replay of days survives a restart of the server.
 */
final class PostgresRunLedger implements RunLedger {

  private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PostgresLogin login;

  PostgresRunLedger(PostgresLogin login) {
    this.login = login;
  }

  @Override
  public Optional<Run> newestOf(String fingerprint) {
    String question =
        """
        select run_id, file_name, started_at, first_event_time, last_event_time
        from earshot.replay_run where fingerprint = ? order by started_at desc limit 1
        """;
    return ask(
        question,
        statement -> {
          statement.setString(1, fingerprint);
          try (ResultSet found = statement.executeQuery()) {
            return found.next() ? Optional.of(run(fingerprint, found)) : Optional.empty();
          }
        });
  }

  private static Run run(String fingerprint, ResultSet found) throws SQLException {
    return new Run(
        found.getString(1),
        fingerprint,
        found.getString(2),
        time(found, 3).orElse(Instant.EPOCH),
        time(found, 4),
        time(found, 5));
  }

  @Override
  public void begin(Run run) {
    String statement =
        """
        insert into earshot.replay_run
          (run_id, fingerprint, file_name, started_at, sent, first_event_time, last_event_time)
        values (?, ?, ?, ?, 0, ?, ?)
        on conflict (run_id) do update set
          fingerprint = excluded.fingerprint, file_name = excluded.file_name,
          started_at = excluded.started_at, sent = 0, finished_at = null,
          first_event_time = excluded.first_event_time, last_event_time = excluded.last_event_time
        """;
    ask(
        statement,
        insert -> {
          insert.setString(1, run.id());
          insert.setString(2, run.fingerprint());
          insert.setString(3, run.fileName());
          insert.setObject(4, run.startedAt().atOffset(ZoneOffset.UTC));
          insert.setObject(5, offset(run.firstEventTime()));
          insert.setObject(6, offset(run.lastEventTime()));
          return insert.executeUpdate();
        });
  }

  @Override
  public void finish(String runId, long sent, Instant finishedAt) {
    ask(
        "update earshot.replay_run set sent = ?, finished_at = ? where run_id = ?",
        update -> {
          update.setLong(1, sent);
          update.setObject(2, finishedAt.atOffset(ZoneOffset.UTC));
          update.setString(3, runId);
          return update.executeUpdate();
        });
  }

  @Override
  public RunCounts counts(String runId) {
    String question =
        """
        select received, enriched, filtered_reasons::text, dead_letter_codes::text
        from earshot.completeness where run_id = ?
        """;
    return ask(
        question,
        statement -> {
          statement.setString(1, runId);
          try (ResultSet found = statement.executeQuery()) {
            return sum(found);
          }
        });
  }

  private static RunCounts sum(ResultSet rows) throws SQLException {
    long received = 0;
    long enriched = 0;
    Map<String, Long> filtered = new HashMap<>();
    Map<String, Long> deadLettered = new HashMap<>();
    while (rows.next()) {
      received += rows.getLong(1);
      enriched += rows.getLong(2);
      add(filtered, rows.getString(3));
      add(deadLettered, rows.getString(4));
    }
    return new RunCounts(received, enriched, Map.copyOf(filtered), Map.copyOf(deadLettered));
  }

  private static void add(Map<String, Long> sums, String json) throws SQLException {
    try {
      JSON.readValue(json, COUNTS).forEach((name, count) -> sums.merge(name, count, Long::sum));
    } catch (JsonProcessingException e) {
      throw new SQLException("earshot.completeness holds counts that are none", e);
    }
  }

  private static Optional<Instant> time(ResultSet found, int column) throws SQLException {
    return Optional.ofNullable(found.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime offset(Optional<Instant> time) {
    return time.map(instant -> instant.atOffset(ZoneOffset.UTC)).orElse(null);
  }

  /** What is done with a statement. */
  @FunctionalInterface
  private interface Question<T> {
    T ask(PreparedStatement statement) throws SQLException;
  }

  private <T> T ask(String sql, Question<T> question) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return question.ask(statement);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", login.user());
    properties.setProperty("password", login.password());
    properties.setProperty("ApplicationName", "earshot replay");
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("socketTimeout", "60");
    properties.setProperty("logServerErrorDetail", "false");
    return DriverManager.getConnection(login.url(), properties);
  }

  private RuntimeException failure(SQLException problem) {
    String state = Optional.ofNullable(problem.getSQLState()).orElse("");
    String at = "PostgreSQL at " + login.address();
    return switch (state) {
      case "08001", "08006", "57P03" ->
          new UserError(
              at + " does not answer; start the engine, or correct postgres in the configuration",
              problem);
      case "28000", "28P01", "3D000" ->
          new UserError(
              at + " refuses the user " + login.user() + ": " + firstLine(problem), problem);
      case "3F000", "42P01", "42703", "42501" ->
          new UserError(
              at
                  + " lacks a table or a right: "
                  + firstLine(problem)
                  + "; run deploy/earshot setup",
              problem);
      default -> new ReplayFailure(at + " failed: " + firstLine(problem), problem);
    };
  }

  private static String firstLine(SQLException problem) {
    return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
  }
}
