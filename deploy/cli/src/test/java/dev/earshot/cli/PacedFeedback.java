// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import java.time.Duration;
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
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends canonical feedback, numbered from 0, at an even pace until it is told to stop. */
final class PacedFeedback implements AutoCloseable {

  private static final String TOPIC = "earshot.source.feedback";
  private static final int CUSTOMERS = 97;
  private static final List<String> TEXTS =
      List.of(
          "My refund never came and nobody helped us.",
          "The new app is great, thank you!",
          "I waited an hour on the phone and then the line went dead.");

  private final KafkaProducer<String, String> producer;
  private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
  private final AtomicInteger sent = new AtomicInteger();
  private final Queue<Future<?>> pending = new ConcurrentLinkedQueue<>();

  PacedFeedback(String bootstrapServers, Duration pause) {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringSerializer(),
            new StringSerializer());
    Future<?> ignored =
        pace.scheduleAtFixedRate(this::sendOne, 0, pause.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void sendOne() {
    int number = sent.get();
    String customer = "c" + number % CUSTOMERS;
    pending.add(producer.send(new ProducerRecord<>(TOPIC, customer, event(number, customer))));
    sent.incrementAndGet();
  }

  private static String event(int number, String customer) {
    return """
        {"event_id": "e%d", "customer_id": "%s", "said_at": "2026-03-02T10:%02d:%02dZ",
         "channel": "chat", "language": "en", "text": "%s"}
        """
        .formatted(
            number, customer, number / 60 % 60, number % 60, TEXTS.get(number % TEXTS.size()));
  }

  /** How many have been sent so far; the next one has this number. */
  int sent() {
    return sent.get();
  }

  /** Stops, and makes sure that Kafka has everything. */
  int stop() throws Exception {
    pace.shutdown();
    pace.awaitTermination(10, TimeUnit.SECONDS);
    producer.flush();
    for (Future<?> record : pending) {
      record.get();
    }
    return sent();
  }

  @Override
  public void close() {
    pace.shutdownNow();
    producer.close();
  }
}
