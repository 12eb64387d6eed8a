// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import java.util.Optional;

/**
 * What a console needs to run.
 *
 * @param port of the loopback interface, from 1 to 65535; 0 for any free one
 * @param jdbcUrl of the database with the schema {@code earshot}
 * @param user a login of the role {@code earshot_console}, which reads and never writes
 * @param password of that login
 * @param token that opens the console to a browser, at least 16 characters that nobody can guess
 * @param sensitive the second way in, which shows what is withheld otherwise; without it nobody
 *     sees that in this console
 */
public record ConsoleSettings(
    int port,
    String jdbcUrl,
    String user,
    String password,
    String token,
    Optional<SensitiveAccess> sensitive) {

  private static final int LARGEST_PORT = 65535;
  private static final int SHORTEST_TOKEN = 16;

  public ConsoleSettings {
    if (port < 0 || port > LARGEST_PORT) {
      throw new IllegalArgumentException(
          "the console's port must be from 0 to " + LARGEST_PORT + ", not " + port);
    }
    requireLong(token);
    if (sensitive.isPresent() && sensitive.get().token().equals(token)) {
      throw new IllegalArgumentException("the console's two tokens must differ");
    }
  }

  static void requireLong(String token) {
    if (token.length() < SHORTEST_TOKEN) {
      throw new IllegalArgumentException(
          "the console's token must have at least " + SHORTEST_TOKEN + " characters");
    }
  }

  /** Hides the secrets from whatever prints this. */
  @Override
  public String toString() {
    return "ConsoleSettings[port=" + port + ", user=" + user + "]";
  }
}
