// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.schema.registry;

/** What can be wrong with framed bytes. */
public enum FramingCode {
  /** Fewer bytes than the frame itself has. */
  TOO_SHORT,
  /** The first byte is not 0. */
  WRONG_MAGIC_BYTE,
  /** The frame names a schema id that was never assigned. */
  UNKNOWN_SCHEMA_ID,
  /** The frame names the schema of another topic's value. */
  UNEXPECTED_RECORD,
  /** The bytes after the frame do not fit the schema that the frame names. */
  UNDECODABLE
}
