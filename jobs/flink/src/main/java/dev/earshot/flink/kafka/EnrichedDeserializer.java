// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.kafka;

import dev.earshot.feedback.Enriched;
import dev.earshot.flink.avro.EnrichedEvents;
import dev.earshot.schema.CustomerEvent;
import dev.earshot.schema.registry.AvroFraming;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Records of {@code earshot.enriched} as events. Only Earshot writes the topic, so a record that
 * cannot be read breaks an invariant: it stops the job and says where the record stands.
 */
public final class EnrichedDeserializer implements KafkaRecordDeserializationSchema<Enriched> {

  private static final long serialVersionUID = 1L;

  private transient AvroFraming<CustomerEvent> framing;

  @Override
  public void open(DeserializationSchema.InitializationContext context) {
    framing = AvroFraming.of(CustomerEvent.class);
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Enriched> out) {
    // A tombstone takes away what compaction would keep; it tells followers nothing.
    if (record.value() != null) {
      out.collect(event(record));
    }
  }

  private Enriched event(ConsumerRecord<byte[], byte[]> record) {
    try {
      return EnrichedEvents.of(framing.decode(record.value()));
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "%s[%d]@%d is no enriched event that this release can read: %s"
              .formatted(record.topic(), record.partition(), record.offset(), e.getMessage()),
          e);
    }
  }

  @Override
  public TypeInformation<Enriched> getProducedType() {
    return TypeInformation.of(Enriched.class);
  }
}
