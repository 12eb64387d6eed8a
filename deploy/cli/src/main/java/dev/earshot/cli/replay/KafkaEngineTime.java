// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import dev.earshot.configuration.Settings;
import dev.earshot.feedback.Mark;
import dev.earshot.jobs.KafkaAccess;
import dev.earshot.local.UserError;
import dev.earshot.schema.CustomerEvent;
import dev.earshot.schema.CustomerEventKind;
import dev.earshot.schema.Progress;
import dev.earshot.schema.registry.AvroFraming;
import dev.earshot.schema.registry.FramingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The greatest watermark in the newest progress records of the topic of enriched events.
 *
 * <p>Progress stands ahead of each checkpoint in every partition, so the tail of one usually has
 * it. Where it has none, more and more of the partition is read.
 */
public final class KafkaEngineTime implements EngineTime {

  private static final int TAIL = 500;
  private static final int TAIL_GROWTH = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Settings.Kafka kafka;
  private final String topic;

  /**
   * @param topic of enriched events
   */
  public KafkaEngineTime(Settings.Kafka kafka, String topic) {
    this.kafka = kafka;
    this.topic = topic;
  }

  @Override
  public Optional<Instant> reached() {
    try (Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            properties(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      return reached(consumer);
    } catch (KafkaException e) {
      throw KafkaTalk.failure(kafka, topic, e);
    }
  }

  private Properties properties() {
    Properties properties = KafkaAccess.properties(kafka);
    properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "20000");
    return properties;
  }

  private Optional<Instant> reached(Consumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    if (partitions.isEmpty()) {
      throw KafkaTalk.failure(kafka, topic, new UnknownTopicOrPartitionException());
    }
    Map<String, Progress> newest = new HashMap<>();
    partitions.forEach(partition -> newest.putAll(newestProgress(consumer, partition)));
    return newest.values().stream()
        .map(Progress::getWatermark)
        .filter(watermark -> watermark.isAfter(Mark.UNKNOWN))
        .max(Comparator.naturalOrder());
  }

  /** By key, so by source and producer. */
  private Map<String, Progress> newestProgress(
      Consumer<byte[], byte[]> consumer, TopicPartition partition) {
    consumer.assign(List.of(partition));
    long beginning = consumer.beginningOffsets(List.of(partition)).get(partition);
    long end = consumer.endOffsets(List.of(partition)).get(partition);
    Map<String, Progress> newest = Map.of();
    long tail = TAIL;
    long from = end;
    while (newest.isEmpty() && from > beginning) {
      long until = from;
      from = Math.max(beginning, end - tail);
      newest = progress(consumer, partition, from, until);
      tail *= TAIL_GROWTH;
    }
    return newest;
  }

  private Map<String, Progress> progress(
      Consumer<byte[], byte[]> consumer, TopicPartition partition, long from, long until) {
    consumer.seek(partition, from);
    AvroFraming<CustomerEvent> framing = AvroFraming.of(CustomerEvent.class);
    Map<String, Progress> newest = new HashMap<>();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (consumer.position(partition) < until) {
      if (System.nanoTime() > deadline) {
        throw new UserError(
            "Kafka at " + kafka.bootstrapServers() + " does not deliver the records of " + topic);
      }
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (record.offset() < until && record.value() != null) {
          keep(newest, record, framing);
        }
      }
    }
    return newest;
  }

  private void keep(
      Map<String, Progress> newest,
      ConsumerRecord<byte[], byte[]> record,
      AvroFraming<CustomerEvent> framing) {
    try {
      CustomerEvent event = framing.decode(record.value());
      if (event.getKind() == CustomerEventKind.PROGRESS) {
        newest.put(new String(record.key(), StandardCharsets.UTF_8), event.getProgress());
      }
    } catch (FramingException e) {
      throw new UserError(
          "The topic "
              + topic
              + " holds something else than this version's events at partition "
              + record.partition()
              + ", offset "
              + record.offset()
              + ": "
              + e.getMessage(),
          e);
    }
  }
}
