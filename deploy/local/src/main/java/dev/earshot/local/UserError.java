// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

/**
 * Something that only the user can put right, said in one line that names the thing and the remedy.
 *
 * <p>The command line prints the message alone and exits with code 2.
 */
public final class UserError extends RuntimeException {

  public UserError(String message) {
    super(message);
  }

  public UserError(String message, Throwable cause) {
    super(message, cause);
  }
}
