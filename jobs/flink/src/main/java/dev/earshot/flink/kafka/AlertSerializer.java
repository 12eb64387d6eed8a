// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.kafka;

import dev.earshot.flink.avro.AlertEvents;
import dev.earshot.issue.AlertEvent;
import dev.earshot.schema.registry.AvroFraming;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events of alerts as records, by the alert's id: one alert's events stay in order. */
public final class AlertSerializer extends TopicSerializer<AlertEvent> {

  private static final long serialVersionUID = 1L;

  private transient AvroFraming<dev.earshot.schema.AlertEvent> framing;

  public AlertSerializer(String topic) {
    super(topic);
  }

  @Override
  public void open(
      SerializationSchema.InitializationContext context, KafkaSinkContext sinkContext) {
    framing = AvroFraming.of(dev.earshot.schema.AlertEvent.class);
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      AlertEvent event, KafkaSinkContext context, Long timestamp) {
    return new ProducerRecord<>(
        topic(),
        event.alertId().getBytes(StandardCharsets.UTF_8),
        framing.encode(AlertEvents.of(event)));
  }
}
