// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.kafka;

import dev.earshot.control.ControlRecord;
import dev.earshot.flink.feedback.TaxonomyLog;
import dev.earshot.flink.feedback.adapter.RejectedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The topic {@code earshot.control.taxonomy} from its beginning to where it ends at the call. What
 * cannot be read is left out; {@link TaxonomyDeserializer} makes dead letters of it.
 */
public final class KafkaTaxonomyLog implements TaxonomyLog {

  private static final long serialVersionUID = 1L;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(200);

  private final HashMap<String, String> client = new HashMap<>();
  private final String topic;

  /**
   * @param client properties of Kafka's clients, with the bootstrap servers
   */
  public KafkaTaxonomyLog(Properties client, String topic) {
    client.stringPropertyNames().forEach(key -> this.client.put(key, client.getProperty(key)));
    this.client.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    this.client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    // A topic that the broker makes by itself would forget.
    this.client.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    this.topic = topic;
  }

  /**
   * @throws IllegalStateException when Kafka does not give the records within a minute
   * @throws org.apache.kafka.common.KafkaException when it has no such topic, refuses or does not
   *     answer
   */
  @Override
  public List<ControlRecord> read() {
    try (Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            new HashMap<String, Object>(client),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      if (partitions.isEmpty()) {
        throw new UnknownTopicOrPartitionException("there is no topic " + topic);
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return read(consumer, consumer.endOffsets(partitions));
    }
  }

  private List<ControlRecord> read(
      Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    TaxonomyDecoder decoder = new TaxonomyDecoder();
    List<ControlRecord> read = new ArrayList<>();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("Kafka does not deliver the records of " + topic);
      }
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        decoded(record, decoder).ifPresent(read::add);
      }
    }
    return List.copyOf(read);
  }

  private static Optional<ControlRecord> decoded(
      ConsumerRecord<byte[], byte[]> record, TaxonomyDecoder decoder) {
    try {
      return Optional.of(decoder.decode(record));
    } catch (RejectedException e) {
      return Optional.empty();
    }
  }
}
