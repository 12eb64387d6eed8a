// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.kafka;

import dev.earshot.flink.avro.Kpis;
import dev.earshot.kpi.KpiRow;
import dev.earshot.schema.registry.AvroFraming;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Rows of metrics as records, by their natural key: metric, level, audience, scope, grain, window
 * start and definition version, with bars between. So compaction keeps the newest row of each.
 */
public final class KpiSerializer extends TopicSerializer<KpiRow> {

  private static final long serialVersionUID = 1L;

  private transient AvroFraming<dev.earshot.schema.KpiRow> framing;

  public KpiSerializer(String topic) {
    super(topic);
  }

  @Override
  public void open(
      SerializationSchema.InitializationContext context, KafkaSinkContext sinkContext) {
    framing = AvroFraming.of(dev.earshot.schema.KpiRow.class);
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      KpiRow row, KafkaSinkContext context, Long timestamp) {
    return new ProducerRecord<>(
        topic(), row.key().getBytes(StandardCharsets.UTF_8), framing.encode(Kpis.of(row)));
  }
}
