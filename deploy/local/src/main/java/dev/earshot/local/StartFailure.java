// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

/** A server of the engine did not come up; the message says which, why and where its log is. */
public final class StartFailure extends RuntimeException {

  public StartFailure(String message) {
    super(message);
  }

  public StartFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
