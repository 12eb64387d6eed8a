// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic of results from its beginning, seen as a reader of commits. */
final class CommittedTopic implements AutoCloseable {

  private static final String PROGRESS = "~progress/";

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<TopicPartition> partitions;
  private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

  CommittedTopic(String bootstrapServers, String topic) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    partitions =
        consumer.partitionsFor(topic).stream()
            .map(found -> new TopicPartition(found.topic(), found.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** All records of a topic that are committed by now. */
  static List<ConsumerRecord<String, byte[]>> all(String bootstrapServers, String topic) {
    try (CommittedTopic opened = new CommittedTopic(bootstrapServers, topic)) {
      Map<TopicPartition, Long> ends = opened.consumer.endOffsets(opened.partitions);
      while (opened.partitions.stream().anyMatch(p -> opened.consumer.position(p) < ends.get(p))) {
        opened.readMore();
      }
      return List.copyOf(opened.records);
    }
  }

  /** Reads what has come since; returns all that has been read, without progress. */
  List<ConsumerRecord<String, byte[]>> readMore() {
    for (ConsumerRecord<String, byte[]> found : consumer.poll(Duration.ofMillis(200))) {
      if (!found.key().startsWith(PROGRESS)) {
        records.add(found);
      }
    }
    return records;
  }

  /** The events that keys of {@code earshot.enriched} speak of, doubles too. */
  static List<String> eventIds(List<ConsumerRecord<String, byte[]>> enriched) {
    return enriched.stream().map(record -> eventId(record.key())).toList();
  }

  static String eventId(String key) {
    return key.substring(key.indexOf('/') + 1);
  }

  /** The newest value of each key; null for a key that was taken back. */
  static Map<String, byte[]> newest(List<ConsumerRecord<String, byte[]>> records) {
    Map<String, byte[]> newest = new LinkedHashMap<>();
    records.forEach(record -> newest.put(record.key(), record.value()));
    return newest;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
