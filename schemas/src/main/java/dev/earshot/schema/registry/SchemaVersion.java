// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.schema.registry;

import org.apache.avro.Schema;

/**
 * One version of one topic's value.
 *
 * @param id assigned id, from 1, never reused
 * @param subject {@code <topic>-value}
 * @param version version within the subject, from 1
 * @param record simple name of the Avro record
 * @param schema the complete schema with its documentation
 */
public record SchemaVersion(int id, String subject, int version, String record, Schema schema) {

  /** Where the schema of a version lies in the jar. */
  static String path(String record, int version) {
    return "history/%s/%d.avsc".formatted(record, version);
  }
}
