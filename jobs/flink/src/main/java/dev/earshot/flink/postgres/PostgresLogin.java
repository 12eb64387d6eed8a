// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.postgres;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * How to reach the tables. Serializable, so the password travels inside the submitted job; it is
 * never printed.
 *
 * @param url JDBC address
 * @param user login
 * @param password its password
 */
public record PostgresLogin(String url, String user, String password) implements Serializable {

  /** A connection without automatic commit. */
  Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "earshot");
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("socketTimeout", "60");
    properties.setProperty("tcpKeepAlive", "true");
    // The server's detail quotes the failing row, which holds customers' words.
    properties.setProperty("logServerErrorDetail", "false");
    Connection connection = DriverManager.getConnection(url, properties);
    connection.setAutoCommit(false);
    return connection;
  }

  /**
   * The address for people to read, without what follows a question mark: it may hold a password.
   */
  public String address() {
    return url.replaceFirst("\\?.*", "");
  }

  @Override
  public String toString() {
    return "PostgresLogin[" + user + " at " + address() + "]";
  }
}
