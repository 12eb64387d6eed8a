// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.control;

import java.time.Instant;

/**
 * One version of a thing that operators control, as it was published.
 *
 * @param id which thing; of a taxonomy the ISO 639-1 code of the language it is for
 * @param version from 1, rising
 * @param validFrom event time from which the version holds, inclusive
 * @param author who published it; may be empty
 * @param comment why; may be empty
 * @param content all of the thing, such as a taxonomy's YAML
 * @param partition Kafka partition of the record, from 0
 * @param offset Kafka offset of the record, from 0
 */
public record ControlRecord(
    String id,
    int version,
    Instant validFrom,
    String author,
    String comment,
    String content,
    int partition,
    long offset) {

  /** The same version as it stands in the topic. */
  public ControlRecord at(int ofPartition, long atOffset) {
    return new ControlRecord(
        id, version, validFrom, author, comment, content, ofPartition, atOffset);
  }
}
