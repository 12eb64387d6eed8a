// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

/**
 * A replay did not come to its end, and not by the user's fault; the message says in one line what
 * is missing and where to look.
 */
public final class ReplayFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ReplayFailure(String message) {
    super(message);
  }

  public ReplayFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
