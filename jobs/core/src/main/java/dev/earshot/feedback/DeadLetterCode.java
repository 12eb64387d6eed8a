// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

/** Why a record could not become an event. Codes are stable: they are stored and queried. */
public enum DeadLetterCode {
  /** The record has no value. */
  EMPTY_RECORD(Category.FORMAT),
  /** The record is larger than any event; too large to be handled. */
  RECORD_TOO_LARGE(Category.FORMAT),
  /** The bytes are not UTF-8. */
  INVALID_UTF8(Category.FORMAT),
  /** The text is not JSON. */
  MALFORMED_JSON(Category.FORMAT),
  /** The Avro framing names a schema that nobody knows. */
  UNKNOWN_SCHEMA_ID(Category.FORMAT),
  /** The bytes do not fit their schema. */
  UNDECODABLE_AVRO(Category.FORMAT),
  /** A field that must be there is not. */
  MISSING_FIELD(Category.CONTENT),
  /** A field has a value that cannot be. */
  INVALID_FIELD(Category.CONTENT),
  /** Neither words nor rating nor invitation nor ticket state. */
  MISSING_TEXT(Category.CONTENT),
  /** More text than any feedback has. */
  TEXT_TOO_LONG(Category.CONTENT),
  /** Said after it reached Kafka, by more than the source's tolerance. */
  FUTURE_DATE(Category.TIME),
  /** Said before any plausible time. */
  ANCIENT_DATE(Category.TIME),
  /** A published taxonomy that text analysis cannot use; the one before it stays in force. */
  INVALID_TAXONOMY(Category.CONTENT),
  /** The adapter itself failed: a defect of Earshot, reported with its class of error. */
  ADAPTER_FAILED(Category.INTERNAL);

  private final Category category;

  DeadLetterCode(Category category) {
    this.category = category;
  }

  public Category category() {
    return category;
  }

  /** Who can mend it. */
  public enum Category {
    /** The sender's encoding. */
    FORMAT,
    /** The sender's data. */
    CONTENT,
    /** The sender's clock, or the mapping of a time. */
    TIME,
    /** Earshot. */
    INTERNAL
  }
}
