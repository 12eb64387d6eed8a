// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import java.time.Instant;

/**
 * Where a record came from, so that each row can be traced to it.
 *
 * @param topic Kafka topic
 * @param partition Kafka partition, from 0
 * @param offset Kafka offset, from 0
 * @param timestamp the record's Kafka timestamp: when it reached Kafka, in real time
 * @param runId the replay run that sent it; empty for live records
 */
public record Origin(String topic, int partition, long offset, Instant timestamp, String runId) {

  /** A short form for people: {@code topic[partition]@offset}. */
  public String describe() {
    return topic + "[" + partition + "]@" + offset;
  }
}
