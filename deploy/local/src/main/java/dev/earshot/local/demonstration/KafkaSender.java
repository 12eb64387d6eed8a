// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.demonstration;

import dev.earshot.configuration.Settings;
import dev.earshot.flink.feedback.RecordHeaders;
import dev.earshot.jobs.KafkaAccess;
import dev.earshot.workload.Feed;
import dev.earshot.workload.Sender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends the demonstration's records to the topics of its sources. */
final class KafkaSender implements Sender, AutoCloseable {

  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(10);
  private static final byte[] PROGRESS_KEY = "progress".getBytes(StandardCharsets.UTF_8);

  private final Producer<byte[], byte[]> producer;
  private final Path file;
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private DemonstrationState state;

  private KafkaSender(Producer<byte[], byte[]> producer, Path file, DemonstrationState state) {
    this.producer = producer;
    this.file = file;
    this.state = state;
  }

  /**
   * Connects.
   *
   * @param file where to keep how far it has sent
   * @param state where it begins
   */
  static KafkaSender open(Settings.Kafka kafka, Path file, DemonstrationState state) {
    Properties properties = KafkaAccess.properties(kafka);
    properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    properties.put(ProducerConfig.LINGER_MS_CONFIG, "5");
    return new KafkaSender(
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer()),
        file,
        state);
  }

  /** Topic of a feed's source. */
  static String topic(Feed feed) {
    return "earshot.source." + feed.source();
  }

  @Override
  public void send(Feed feed, String key, byte[] value, Instant eventTime) {
    send(new ProducerRecord<>(topic(feed), key.getBytes(StandardCharsets.UTF_8), value));
  }

  @Override
  public void progress(Feed feed, Instant instant) {
    byte[] time = String.valueOf(instant.toEpochMilli()).getBytes(StandardCharsets.UTF_8);
    for (PartitionInfo partition : producer.partitionsFor(topic(feed))) {
      send(
          new ProducerRecord<>(
              topic(feed),
              partition.partition(),
              PROGRESS_KEY,
              new byte[0],
              List.of(new RecordHeader(RecordHeaders.CLOSE, time))));
    }
  }

  private void send(ProducerRecord<byte[], byte[]> record) {
    throwFailure();
    // The callback is told the same as the future.
    var unused =
        producer.send(
            record,
            (metadata, problem) -> {
              if (problem != null) {
                failure.compareAndSet(null, problem);
              }
            });
  }

  @Override
  public void sentThrough(Instant instant) {
    producer.flush();
    throwFailure();
    state = state.sentThrough(instant);
    try {
      state.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void throwFailure() {
    Exception first = failure.get();
    if (first != null) {
      throw new KafkaException("Kafka did not take a record of the demonstration", first);
    }
  }

  @Override
  public void close() {
    producer.close(CLOSE_PATIENCE);
  }
}
