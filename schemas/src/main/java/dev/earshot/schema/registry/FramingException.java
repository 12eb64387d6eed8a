// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.schema.registry;

/** Bytes that cannot be read. The message says what and where, and never what the bytes hold. */
public class FramingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final FramingCode code;

  FramingException(FramingCode code, String message) {
    super(message);
    this.code = code;
  }

  /** Stable code of what is wrong. */
  public final FramingCode code() {
    return code;
  }
}
