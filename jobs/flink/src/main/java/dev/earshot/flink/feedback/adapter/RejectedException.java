// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback.adapter;

import dev.earshot.feedback.DeadLetterCode;
import dev.earshot.feedback.Rejection;

/** A record that cannot become an event. Its message holds none of the record's words. */
public final class RejectedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Rejection rejection;

  public RejectedException(DeadLetterCode code, String reason, String position) {
    this(new Rejection(code, reason, position));
  }

  public RejectedException(Rejection rejection) {
    super(rejection.code() + " at '" + rejection.position() + "': " + rejection.reason());
    this.rejection = rejection;
  }

  public Rejection rejection() {
    return rejection;
  }
}
