// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.kafka;

import dev.earshot.feedback.Enriched;
import dev.earshot.flink.avro.CustomerEvents;
import dev.earshot.schema.CustomerEvent;
import dev.earshot.schema.registry.AvroFraming;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;

/**
 * Enriched events as records: key {@code <customer>/<event id>}, partitioned by the part before the
 * slash, so that a customer's events stay in order and compaction still keeps each of them.
 * Progress goes to the partition it names under the key {@code ~progress/<source>/<producer>}.
 */
public final class EnrichedSerializer extends TopicSerializer<Enriched> {

  private static final long serialVersionUID = 1L;

  private transient AvroFraming<CustomerEvent> framing;

  public EnrichedSerializer(String topic) {
    super(topic);
  }

  @Override
  public void open(
      SerializationSchema.InitializationContext context, KafkaSinkContext sinkContext) {
    framing = AvroFraming.of(CustomerEvent.class);
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      Enriched event, KafkaSinkContext context, Long timestamp) {
    byte[] value = framing.encode(CustomerEvents.of(event));
    if (event.kind() == Enriched.Kind.PROGRESS) {
      return record(event.partition(), progressKey(event), value);
    }
    int partitions = context.getPartitionsForTopic(topic()).length;
    return record(
        partition(event.customer(), partitions), event.customer() + "/" + event.eventId(), value);
  }

  private ProducerRecord<byte[], byte[]> record(int partition, String key, byte[] value) {
    return new ProducerRecord<>(topic(), partition, key.getBytes(StandardCharsets.UTF_8), value);
  }

  private static String progressKey(Enriched event) {
    return "~progress/" + event.progress().source() + "/" + event.progress().producer();
  }

  /** Kafka's own hash of the customer alone, so that other producers can agree with it. */
  static int partition(String customer, int partitions) {
    byte[] bytes = customer.getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(bytes)) % partitions;
  }
}
