// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.avro;

import dev.earshot.feedback.Origin;

/** {@link Origin} as Avro. */
final class OriginAvro {

  private OriginAvro() {}

  static dev.earshot.schema.Origin toAvro(Origin origin) {
    return dev.earshot.schema.Origin.newBuilder()
        .setTopic(origin.topic())
        .setPartition(origin.partition())
        .setOffset(origin.offset())
        .setKafkaTimestamp(origin.timestamp())
        .setRunId(origin.runId())
        .build();
  }
}
