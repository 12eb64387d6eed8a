// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole engine: what it promises over crashes and stops. */
class EngineIT {

  private static final int SENT = 4000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path folder;

  @Test
  void losesAndDoublesNothingWhenItIsKilledTwiceMidStream() throws Exception {
    Ports ports = freePorts();
    try (AbandoningParent parent = startInAnotherProcess(ports)) {
      parent.awaitServerPid();
      send(ports);
      awaitCounts(counts -> counts.enriched() > 0);
      parent.kill();
    }
    try (AbandoningParent parent = startInAnotherProcess(ports)) {
      parent.awaitServerPid();
      long before = EngineCounts.read(address(), secrets()).enriched();
      assertThat(before).as("killed mid-stream").isLessThan(SENT);
      awaitCounts(counts -> counts.enriched() > before);
      parent.kill();
    }
    try (Engine engine = Engine.start(plan(folder, ports), line -> {}).engine()) {
      assertThat(engine.serversRun()).isTrue();
      awaitCounts(counts -> counts.enriched() == SENT);
      assertThat(EngineCounts.read(address(), secrets()))
          .isEqualTo(new EngineCounts(SENT, SENT, 0, 0));
      assertThat(count("select count(*) from earshot.feedback")).isEqualTo(SENT);
      assertThat(
              count(
                  "select count(*) from (select event_id from earshot.feedback_topic"
                      + " group by event_id having count(*) = (select min(n) from (select count(*) n"
                      + " from earshot.feedback_topic group by event_id) counts)) alike"))
          .as("the same text has the same topics wherever it was analysed")
          .isIn(0L, (long) SENT);
      assertEveryEventIsPublishedOnce(ports);
    }
    assertThat(new RestorePoints(folder.resolve("checkpoints"), folder.resolve("savepoints")))
        .extracting(points -> newest(points))
        .asString()
        .contains("savepoints");
  }

  /** An engine that is killed. */
  static final class EngineParent {

    private EngineParent() {}

    public static void main(String[] arguments) throws Exception {
      System.setProperty("earshot.kafka.home", arguments[1]);
      int[] ports = List.of(arguments).subList(2, 8).stream().mapToInt(Integer::parseInt).toArray();
      Engine.start(
          plan(
              Path.of(arguments[0]),
              new Ports(ports[0], ports[1], ports[2], ports[3], ports[4], ports[5])),
          line -> {});
      AbandoningParent.report(ProcessHandle.current().pid());
    }
  }

  private AbandoningParent startInAnotherProcess(Ports ports) throws Exception {
    return AbandoningParent.start(
        EngineParent.class,
        "1500m",
        folder.toString(),
        System.getProperty("earshot.kafka.home"),
        String.valueOf(ports.kafka()),
        String.valueOf(ports.kafkaController()),
        String.valueOf(ports.postgres()),
        String.valueOf(ports.flinkWeb()),
        String.valueOf(ports.schemaRegistry()),
        String.valueOf(ports.console()));
  }

  private static Engine.Plan plan(Path folder, Ports ports) {
    Path kafkaHome = Path.of(System.getProperty("earshot.kafka.home"));
    return new Engine.Plan(kafkaHome, folder, ports, Optional.empty(), false);
  }

  private static Ports freePorts() {
    return FreePorts.forAnEngine();
  }

  private static void send(Ports ports) throws Exception {
    Map<String, Object> client = Map.of("bootstrap.servers", "127.0.0.1:" + ports.kafka());
    try (var producer =
        new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
      List<Future<?>> sent = new ArrayList<>();
      for (int i = 0; i < SENT; i++) {
        String customer = "c" + i % 500;
        sent.add(
            producer.send(
                new ProducerRecord<>("earshot.source.feedback", customer, event(i, customer))));
      }
      for (Future<?> record : sent) {
        record.get();
      }
    }
  }

  private static String event(int number, String customer) {
    return """
        {"event_id": "e%d", "customer_id": "%s", "said_at": "2026-03-02T10:%02d:00Z",
         "channel": "chat", "language": "en", "text": "My refund never came and nobody helped us."}
        """
        .formatted(number, customer, number % 60);
  }

  private EngineAddresses address() throws Exception {
    return EngineAddresses.require(folder);
  }

  private GeneratedSecrets secrets() throws Exception {
    return GeneratedSecrets.readOrCreate(folder.resolve("secrets"));
  }

  private void awaitCounts(Predicate<EngineCounts> enough) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    EngineCounts counts = EngineCounts.read(address(), secrets());
    while (!enough.test(counts)) {
      assertThat(System.nanoTime()).as("in time, with " + counts).isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      counts = EngineCounts.read(address(), secrets());
    }
  }

  private long count(String question) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(
                address().postgres(), LocalSettings.READER, secrets().reader());
        var asked = connection.createStatement();
        var answer = asked.executeQuery(question)) {
      answer.next();
      return answer.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(question, e);
    }
  }

  /** By a reader that sees committed records only. */
  private void assertEveryEventIsPublishedOnce(Ports ports) {
    Map<String, Object> client =
        Map.of(
            "bootstrap.servers", "127.0.0.1:" + ports.kafka(), "isolation.level", "read_committed");
    List<String> keys = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor("earshot.enriched").stream()
              .map(found -> new TopicPartition(found.topic(), found.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      // The tables show a row before the topic's transaction commits it; doubles would lie behind.
      long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (System.nanoTime() < deadline
          && (events(keys) < SENT || !hasReadAll(consumer, partitions))) {
        consumer.poll(Duration.ofMillis(200)).forEach(found -> keys.add(found.key()));
      }
      keys.removeIf(key -> key.startsWith("~progress/"));
    }
    assertThat(keys).hasSize(SENT);
    assertThat(new HashSet<>(keys)).hasSize(SENT);
  }

  private static long events(List<String> keys) {
    return keys.stream().filter(key -> !key.startsWith("~progress/")).count();
  }

  private static boolean hasReadAll(
      KafkaConsumer<String, String> consumer, List<TopicPartition> partitions) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    return partitions.stream().allMatch(p -> consumer.position(p) >= ends.get(p));
  }

  private static Optional<Path> newest(RestorePoints points) {
    try {
      return points.newest();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
