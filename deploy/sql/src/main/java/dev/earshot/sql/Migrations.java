// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.sql;

import dev.earshot.sql.MigrationException.Reason;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings the tables of a database to this release.
 *
 * <p>The login must own the database or be allowed to create schemas in it, and must be allowed to
 * create roles unless {@code earshot_writer}, {@code earshot_console}, {@code bi_reader} and {@code
 * earshot_sensitive} exist.
 */
public final class Migrations {

  private static final String SCHEMA = "earshot";

  private Migrations() {}

  /**
   * Applies all steps that are missing; does nothing when none are. Steps of one database wait for
   * each other, so several processes may call this at once.
   *
   * @throws MigrationException when the tables cannot be brought to this release
   */
  public static MigrationResult migrate(String jdbcUrl, String user, String password) {
    return on(
        jdbcUrl,
        user,
        password,
        flyway -> {
          if (flyway.info().pending().length > 0) {
            requireRights(flyway, jdbcUrl, user);
          }
          MigrateResult result = flyway.migrate();
          return new MigrationResult(
              result.migrationsExecuted, flyway.info().current().getVersion().getVersion());
        });
  }

  /**
   * The steps that {@link #migrate} would apply, oldest first, such as {@code V2 partitions}.
   *
   * @throws MigrationException when the database cannot be asked
   */
  public static List<String> pending(String jdbcUrl, String user, String password) {
    return on(
        jdbcUrl,
        user,
        password,
        flyway ->
            Arrays.stream(flyway.info().pending())
                .map(step -> "V" + step.getVersion() + " " + step.getDescription())
                .toList());
  }

  /**
   * Checks that the tables are exactly those of this release.
   *
   * @throws MigrationException when they are not, or when the database cannot be asked
   */
  public static void validate(String jdbcUrl, String user, String password) {
    on(
        jdbcUrl,
        user,
        password,
        flyway -> {
          flyway.validate();
          return true;
        });
  }

  private static <R> R on(
      String jdbcUrl, String user, String password, Function<Flyway, R> question) {
    try {
      return question.apply(flyway(jdbcUrl, user, password));
    } catch (FlywayException e) {
      throw explained(e, jdbcUrl, user);
    }
  }

  private static Flyway flyway(String jdbcUrl, String user, String password) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .loggers("slf4j")
        .dataSource(jdbcUrl, user, password)
        .locations("classpath:db/earshot")
        .failOnMissingLocations(true)
        .defaultSchema(SCHEMA)
        .createSchemas(true)
        .table("schema_history")
        .placeholderReplacement(false)
        // Tables of a later release are not this release's tables.
        .ignoreMigrationPatterns(new String[0])
        .cleanDisabled(true)
        .load();
  }

  private static void requireRights(Flyway flyway, String jdbcUrl, String user) {
    try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
      List<String> lacking = Rights.lacking(connection);
      if (!lacking.isEmpty()) {
        throw new MigrationException(
            Reason.NOT_PERMITTED,
            "the login %s at %s may not %s"
                .formatted(user, address(jdbcUrl), String.join(", nor ", lacking)));
      }
    } catch (SQLException e) {
      throw explained(new FlywayException(e), jdbcUrl, user);
    }
  }

  private static MigrationException explained(FlywayException e, String jdbcUrl, String user) {
    if (e instanceof FlywayValidateException) {
      return new MigrationException(
          Reason.OTHER_RELEASE,
          "the tables at " + address(jdbcUrl) + " are not of this release: " + oneLine(e),
          e);
    }
    String state = sqlState(e);
    Reason reason = reason(state);
    String why =
        switch (reason) {
          case UNREACHABLE -> "no PostgreSQL database answers";
          case LOGIN_REFUSED -> "PostgreSQL refuses the login " + user;
          case NOT_PERMITTED -> "the login " + user + " may not create schemas, tables or roles";
          case OTHER_RELEASE, FAILED -> "a step failed";
        };
    return new MigrationException(
        reason, "%s at %s (SQL state %s): %s".formatted(why, address(jdbcUrl), state, cause(e)), e);
  }

  private static Reason reason(String state) {
    if (state.startsWith("28")) {
      return Reason.LOGIN_REFUSED;
    }
    if (state.startsWith("08") || state.startsWith("57P") || state.equals("3D000")) {
      return Reason.UNREACHABLE;
    }
    return state.equals("42501") ? Reason.NOT_PERMITTED : Reason.FAILED;
  }

  // What follows a question mark may hold a password.
  private static String address(String jdbcUrl) {
    int query = jdbcUrl.indexOf('?');
    return query < 0 ? jdbcUrl : jdbcUrl.substring(0, query);
  }

  private static String sqlState(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    return "none";
  }

  private static String cause(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    return oneLine(cause);
  }

  private static String oneLine(Throwable e) {
    return String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
  }
}
