// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

/** Labelled rows cannot be trained on; the message says why. */
public final class TrainingException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With a message for people. */
  public TrainingException(String message) {
    super(message);
  }
}
