// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

/** A line of input that has no text to analyse; the message never repeats the line. */
final class LineException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;

  LineException(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /** Upper-case words joined by underscores. */
  String code() {
    return code;
  }
}
