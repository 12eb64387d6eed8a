// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

/**
 * A second way in, for who may read words that touch what the law protects specially: a token of
 * its own, behind which another login reads.
 *
 * @param user a login of the roles {@code earshot_console} and {@code earshot_sensitive}
 * @param password of that login
 * @param token that opens the console with those words, at least 16 characters that nobody can
 *     guess
 */
public record SensitiveAccess(String user, String password, String token) {

  public SensitiveAccess {
    ConsoleSettings.requireLong(token);
  }

  /** Hides the secrets from whatever prints this. */
  @Override
  public String toString() {
    return "SensitiveAccess[user=" + user + "]";
  }
}
