// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import dev.earshot.configuration.Settings;
import dev.earshot.flink.feedback.RecordHeaders;
import dev.earshot.jobs.KafkaAccess;
import dev.earshot.local.UserError;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes rows to Kafka: idempotently, acknowledged by all replicas. */
final class KafkaRecordSender implements RecordSender {

  /** As much as the engine reads. */
  private static final int MAXIMUM_RECORD_BYTES = 8 * 1024 * 1024;

  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(10);

  private final Producer<byte[], byte[]> producer;
  private final String topic;
  private final int partitions;
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

  private KafkaRecordSender(Producer<byte[], byte[]> producer, String topic, int partitions) {
    this.producer = producer;
    this.topic = topic;
    this.partitions = partitions;
  }

  /**
   * Connects.
   *
   * @throws UserError when Kafka does not answer or has no such topic
   */
  static KafkaRecordSender open(Settings.Kafka kafka, String topic) {
    int partitions = partitions(kafka, topic);
    Properties properties = KafkaAccess.properties(kafka);
    properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    properties.put(ProducerConfig.LINGER_MS_CONFIG, "20");
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, String.valueOf(MAXIMUM_RECORD_BYTES));
    var producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    return new KafkaRecordSender(producer, topic, partitions);
  }

  private static int partitions(Settings.Kafka kafka, String topic) {
    try (Admin admin = KafkaAccess.admin(kafka)) {
      return KafkaTalk.await(
              kafka, topic, admin.describeTopics(List.of(topic)).topicNameValues().get(topic))
          .partitions()
          .size();
    } catch (KafkaException e) {
      throw KafkaTalk.failure(kafka, topic, e);
    }
  }

  @Override
  public void send(String runId, Row row) {
    throwFailure();
    var record =
        new ProducerRecord<>(
            topic, null, bytes(row.key()), row.value(), List.of(header(RecordHeaders.RUN, runId)));
    send(record, "line " + row.line());
  }

  @Override
  public void sendClose(String runId, Instant time) {
    List<Header> headers =
        List.of(
            header(RecordHeaders.RUN, runId),
            header(RecordHeaders.CLOSE, String.valueOf(time.toEpochMilli())));
    for (int partition = 0; partition < partitions; partition++) {
      throwFailure();
      send(
          new ProducerRecord<>(topic, partition, bytes("close"), new byte[0], headers),
          "the close of partition " + partition);
    }
  }

  private void send(ProducerRecord<byte[], byte[]> record, String what) {
    try {
      // The callback is told the same as the future.
      var unused =
          producer.send(
              record,
              (metadata, problem) -> {
                if (problem != null) {
                  failure.compareAndSet(null, failure(problem, what));
                }
              });
    } catch (KafkaException e) {
      throw failure(e, what);
    }
  }

  private RuntimeException failure(Exception problem, String what) {
    if (problem instanceof RecordTooLargeException) {
      return new UserError(
          what
              + " of the file is larger than Kafka takes into "
              + topic
              + ": at most "
              + MAXIMUM_RECORD_BYTES
              + " bytes, or what the topic's max.message.bytes says",
          problem);
    }
    return new ReplayFailure("Kafka did not take " + what + ": " + problem.getMessage(), problem);
  }

  @Override
  public void flush() {
    producer.flush();
    throwFailure();
  }

  private void throwFailure() {
    RuntimeException first = failure.get();
    if (first != null) {
      throw first;
    }
  }

  @Override
  public void close() {
    producer.close(CLOSE_PATIENCE);
  }

  private static Header header(String name, String text) {
    return new RecordHeader(name, bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
