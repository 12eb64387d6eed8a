// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.kafka;

import dev.earshot.flink.avro.Journeys;
import dev.earshot.journey.JourneyUpdate;
import dev.earshot.schema.registry.AvroFraming;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Journeys as records: key {@code <customer>/<journey id>}, partitioned by the customer like
 * enriched events. A passage that is none any more is a tombstone.
 */
public final class JourneySerializer extends TopicSerializer<JourneyUpdate> {

  private static final long serialVersionUID = 1L;

  private transient AvroFraming<dev.earshot.schema.JourneyUpdate> framing;

  public JourneySerializer(String topic) {
    super(topic);
  }

  @Override
  public void open(
      SerializationSchema.InitializationContext context, KafkaSinkContext sinkContext) {
    framing = AvroFraming.of(dev.earshot.schema.JourneyUpdate.class);
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      JourneyUpdate update, KafkaSinkContext context, Long timestamp) {
    int partitions = context.getPartitionsForTopic(topic()).length;
    String key = update.customer() + "/" + update.journeyId();
    return new ProducerRecord<>(
        topic(),
        EnrichedSerializer.partition(update.customer(), partitions),
        key.getBytes(StandardCharsets.UTF_8),
        update.isRemoved() ? null : framing.encode(Journeys.of(update)));
  }
}
