// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.cli.replay.KafkaTalk;
import dev.earshot.configuration.Settings;
import dev.earshot.control.ControlRecord;
import dev.earshot.flink.avro.TaxonomyControls;
import dev.earshot.jobs.KafkaAccess;
import dev.earshot.jobs.KafkaTopics;
import dev.earshot.jobs.TaxonomyTopic;
import dev.earshot.jobs.Topics;
import dev.earshot.local.UserError;
import dev.earshot.schema.TaxonomyControl;
import dev.earshot.schema.registry.AvroFraming;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Reads and writes the topic of published taxonomies. */
final class TaxonomyPublisher {

  private static final String TOPIC = Topics.CONTROL_TAXONOMY;
  private static final String PATIENCE_MILLIS = "20000";

  private final Settings.Kafka kafka;
  private final AvroFraming<TaxonomyControl> framing = AvroFraming.of(TaxonomyControl.class);

  TaxonomyPublisher(Settings.Kafka kafka) {
    this.kafka = kafka;
  }

  /**
   * All that was published so far.
   *
   * @throws UserError when Kafka does not answer or has no such topic
   */
  TaxonomyHistory history() {
    try {
      return new TaxonomyHistory(new TaxonomyTopic(kafka).log().read());
    } catch (KafkaException e) {
      throw KafkaTalk.failure(kafka, TOPIC, e);
    }
  }

  /**
   * Publishes records in their order, acknowledged by all replicas.
   *
   * @return as they stand in the topic
   * @throws UserError when Kafka does not take one; those before it are published
   */
  List<ControlRecord> publish(List<ControlRecord> records) throws InterruptedException {
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(properties(), new ByteArraySerializer(), new ByteArraySerializer())) {
      List<ControlRecord> published = new ArrayList<>();
      for (ControlRecord record : records) {
        published.add(publish(producer, record));
      }
      return published;
    }
  }

  private ControlRecord publish(Producer<byte[], byte[]> producer, ControlRecord record)
      throws InterruptedException {
    byte[] key = record.id().getBytes(StandardCharsets.UTF_8);
    byte[] value = framing.encode(TaxonomyControls.of(record));
    try {
      RecordMetadata at = producer.send(new ProducerRecord<>(TOPIC, key, value)).get();
      return record.at(at.partition(), at.offset());
    } catch (ExecutionException e) {
      throw failure(e.getCause(), value.length);
    } catch (KafkaException e) {
      throw failure(e, value.length);
    }
  }

  private UserError failure(Throwable problem, int bytes) {
    return problem instanceof RecordTooLargeException
        ? new UserError(
            "The taxonomy is larger than Kafka takes into "
                + TOPIC
                + ": it has "
                + bytes
                + " bytes, at most "
                + KafkaTopics.MAXIMUM_RECORD_BYTES
                + " are read, and compressed at most what the topic's max.message.bytes says;"
                + " raise that, or make the taxonomy smaller",
            problem)
        : KafkaTalk.failure(kafka, TOPIC, problem);
  }

  private Properties properties() {
    Properties properties = KafkaAccess.properties(kafka);
    properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, KafkaTopics.MAXIMUM_RECORD_BYTES);
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000");
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    return properties;
  }
}
