// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.kafka;

import dev.earshot.feedback.DeadLetter;
import dev.earshot.flink.avro.DeadLetters;
import dev.earshot.schema.registry.AvroFraming;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Dead letters as records, by their id. */
public final class DeadLetterSerializer extends TopicSerializer<DeadLetter> {

  private static final long serialVersionUID = 1L;

  private transient AvroFraming<dev.earshot.schema.DeadLetter> framing;

  public DeadLetterSerializer(String topic) {
    super(topic);
  }

  @Override
  public void open(
      SerializationSchema.InitializationContext context, KafkaSinkContext sinkContext) {
    framing = AvroFraming.of(dev.earshot.schema.DeadLetter.class);
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      DeadLetter letter, KafkaSinkContext context, Long timestamp) {
    return new ProducerRecord<>(
        topic(),
        letter.id().getBytes(StandardCharsets.UTF_8),
        framing.encode(DeadLetters.of(letter)));
  }
}
