// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.avro;

import dev.earshot.feedback.Origin;

/** {@link Origin} as Avro, and back. */
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

  static Origin of(dev.earshot.schema.Origin avro) {
    return new Origin(
        avro.getTopic(),
        avro.getPartition(),
        avro.getOffset(),
        avro.getKafkaTimestamp(),
        avro.getRunId());
  }
}
