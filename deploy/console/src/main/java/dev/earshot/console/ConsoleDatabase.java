// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Few connections that only read. Two locks hold: the login may not write, and each connection's
 * transactions are read-only.
 */
final class ConsoleDatabase implements AutoCloseable {

  private static final int CONNECTIONS = 4;
  private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final HikariDataSource pool;

  private ConsoleDatabase(HikariDataSource pool) {
    this.pool = pool;
  }

  /**
   * Opens the tables. Waits for no database: while none answers, each question fails.
   *
   * @param settings with the login
   */
  static ConsoleDatabase open(ConsoleSettings settings) {
    HikariConfig config = config(settings.jdbcUrl(), settings.user(), settings.password());
    config.setMinimumIdle(1);
    return new ConsoleDatabase(new HikariDataSource(config));
  }

  /** The same by the login that reads what is withheld otherwise; seldom used, seldom connected. */
  static ConsoleDatabase open(ConsoleSettings settings, SensitiveAccess access) {
    HikariConfig config = config(settings.jdbcUrl(), access.user(), access.password());
    config.setMinimumIdle(0);
    return new ConsoleDatabase(new HikariDataSource(config));
  }

  private static HikariConfig config(String jdbcUrl, String user, String password) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("earshot-" + user);
    config.setJdbcUrl(jdbcUrl);
    config.setUsername(user);
    config.setPassword(password);
    config.setReadOnly(true);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(LONGEST_WAIT.toMillis());
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("ApplicationName", "earshot-console");
    config.addDataSourceProperty("options", options());
    // Never a generic plan: with the days at hand PostgreSQL looks into their partitions only.
    config.addDataSourceProperty("prepareThreshold", "0");
    return config;
  }

  private static String options() {
    return "-c default_transaction_read_only=on -c statement_timeout="
        + LONGEST_STATEMENT.toMillis();
  }

  /** A connection to be closed after use. */
  Connection connect() throws SQLException {
    return pool.getConnection();
  }

  @Override
  public void close() {
    pool.close();
  }
}
