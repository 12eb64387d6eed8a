// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.earshot.flink.feedback.RecordHeaders;
import dev.earshot.workload.Feed;
import dev.earshot.workload.WorkloadRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends {@link InventedDays} to an engine: at an even pace as far as it may, or all at once. */
final class InventedDaysSender implements AutoCloseable {

  private final List<WorkloadRecord> records;
  private final KafkaProducer<String, byte[]> producer;
  private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger limit = new AtomicInteger();
  private final Queue<Future<?>> pending = new ConcurrentLinkedQueue<>();

  InventedDaysSender(String bootstrapServers, InventedDays days) {
    records = days.records();
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Begins to send one record after each pause. */
  void start(Duration pause) {
    Future<?> ignored =
        pace.scheduleAtFixedRate(this::sendIfAllowed, 0, pause.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** How many may be sent at the even pace. */
  void allow(int most) {
    limit.set(most);
  }

  private void sendIfAllowed() {
    if (sent.get() < limit.get()) {
      sendOne();
    }
  }

  private void sendOne() {
    WorkloadRecord record = records.get(sent.get());
    pending.add(
        producer.send(new ProducerRecord<>(topic(record.feed()), record.key(), record.bytes())));
    sent.incrementAndGet();
  }

  /** How many have been sent so far; the next one has this number. */
  int sent() {
    return sent.get();
  }

  /** Sends what is left at once and closes the sources; Kafka has everything then. */
  void finish(Instant closedTo) throws Exception {
    pace.shutdown();
    pace.awaitTermination(10, TimeUnit.SECONDS);
    while (sent.get() < records.size()) {
      sendOne();
    }
    for (Feed feed : Feed.values()) {
      closeSource(feed, closedTo);
    }
    producer.flush();
    for (Future<?> record : pending) {
      record.get();
    }
  }

  private void closeSource(Feed feed, Instant closedTo) {
    byte[] time = String.valueOf(closedTo.toEpochMilli()).getBytes(UTF_8);
    for (PartitionInfo partition : producer.partitionsFor(topic(feed))) {
      pending.add(
          producer.send(
              new ProducerRecord<>(
                  topic(feed),
                  partition.partition(),
                  "progress",
                  new byte[0],
                  List.of(new RecordHeader(RecordHeaders.CLOSE, time)))));
    }
  }

  private static String topic(Feed feed) {
    return "earshot.source." + feed.source();
  }

  @Override
  public void close() {
    pace.shutdownNow();
    producer.close();
  }
}
