// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.local.UserError;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Lets the jobs' login write. */
final class WriterGrant {

  private WriterGrant() {}

  /**
   * Grants {@code earshot_writer} to a login.
   *
   * @throws UserError when there is no such login or the administrator may not
   */
  static void give(String url, String administrator, String password, String login) {
    try (Connection connection = DriverManager.getConnection(url, administrator, password);
        Statement statement = connection.createStatement()) {
      statement.execute("GRANT earshot_writer TO " + statement.enquoteIdentifier(login, true));
    } catch (SQLException e) {
      throw new UserError(
          "PostgreSQL does not let "
              + administrator
              + " grant earshot_writer to "
              + login
              + ": "
              + e.getMessage(),
          e);
    }
  }
}
