// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.schema.registry;

/** A schema id that was never assigned, or that a newer release assigned. */
public final class UnknownSchemaIdException extends FramingException {

  private static final long serialVersionUID = 1L;

  private final int id;

  UnknownSchemaIdException(int id, int lowest, int highest) {
    super(
        FramingCode.UNKNOWN_SCHEMA_ID,
        "unknown schema id %d; known are %d to %d".formatted(id, lowest, highest));
    this.id = id;
  }

  /** The id that nobody knows. */
  public int id() {
    return id;
  }
}
