// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Events of {@link PacedFeedback} in {@code earshot.enriched}, seen as a reader of commits. */
final class PublishedEvents implements AutoCloseable {

  private static final String TOPIC = "earshot.enriched";
  private static final String MARK = "/feedback:e";

  private final KafkaConsumer<String, String> consumer;
  private final List<TopicPartition> partitions;
  private final List<Integer> numbers = new ArrayList<>();
  private final Set<Integer> different = new HashSet<>();

  PublishedEvents(String bootstrapServers) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
            new StringDeserializer(),
            new StringDeserializer());
    partitions =
        consumer.partitionsFor(TOPIC).stream()
            .map(found -> new TopicPartition(found.topic(), found.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Reads what has come since. */
  void read() {
    for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofMillis(200))) {
      int mark = found.key().indexOf(MARK);
      if (mark >= 0) {
        int number = Integer.parseInt(found.key().substring(mark + MARK.length()));
        numbers.add(number);
        different.add(number);
      }
    }
  }

  /** Whether one that was sent as this or a later one has been read. */
  boolean reaches(int number) {
    return different.stream().anyMatch(read -> read >= number);
  }

  /** How many have been read, doubles too. */
  int count() {
    return numbers.size();
  }

  /** How many have been read, without doubles. */
  int countDifferent() {
    return different.size();
  }

  /** Whether nothing committed is left to read. */
  boolean hasReadAll() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    return partitions.stream().allMatch(p -> consumer.position(p) >= ends.get(p));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
