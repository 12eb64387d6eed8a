// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a login may do; asked before migrating, which would try for seconds and then say less. */
final class Rights {

  private static final String FILE = "lacking_rights.sql";

  private Rights() {}

  /** What the migrations do and the login may not, in words; empty when it may do everything. */
  static List<String> lacking(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(question())) {
      List<String> lacking = new ArrayList<>();
      while (result.next()) {
        lacking.add(result.getString(1));
      }
      return lacking;
    }
  }

  private static String question() {
    try (InputStream in = Rights.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
