// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.sql;

/** Why the tables could not be brought to this release; the message is one line for a person. */
public final class MigrationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What stands in the way. */
  public enum Reason {
    /** No PostgreSQL answers at the address, or it has no such database. */
    UNREACHABLE,
    /** PostgreSQL refuses the login. */
    LOGIN_REFUSED,
    /** The login may not create schemas, tables or roles. */
    NOT_PERMITTED,
    /** The tables are of another release: steps are unknown, missing or were changed. */
    OTHER_RELEASE,
    /** A step failed. */
    FAILED
  }

  private final Reason reason;

  MigrationException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  MigrationException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** What stands in the way. */
  public Reason reason() {
    return reason;
  }
}
