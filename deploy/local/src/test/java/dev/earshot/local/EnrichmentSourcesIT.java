// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.schema.CustomerEvent;
import dev.earshot.schema.CustomerEventKind;
import dev.earshot.schema.DeadLetter;
import dev.earshot.schema.Progress;
import dev.earshot.schema.registry.AvroFraming;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.formats.avro.registry.confluent.ConfluentRegistryAvroDeserializationSchema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Sources of every temper through the real engine: silent, late, fast and broken ones. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EnrichmentSourcesIT {

  private static final int EACH = 20;
  private static final String ALL_SOURCES = "";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir static Path folder;
  private static Instant start;
  private static Engine.Running running;

  @BeforeAll
  static void start() throws Exception {
    start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Path config = folder.resolve("earshot.yaml");
    Files.writeString(
        config,
        """
        kafka: {bootstrap_servers: "replaced:1"}
        postgres: {url: "jdbc:postgresql://replaced", user: replaced}
        enrichment: {checkpoint_interval: 1s}
        sources:
          - {name: survey, format: canonical, topics: [in.survey], idle_after: 2s}
          - {name: silent, format: canonical, topics: [in.silent], idle_after: 2s}
          - {name: late, format: canonical, topics: [in.late], idle_after: 2s}
          - {name: fast, format: canonical, topics: [in.fast], idle_after: 2s}
        """);
    Ports ports = FreePorts.forAnEngine();
    Path kafkaHome = Path.of(System.getProperty("earshot.kafka.home"));
    running =
        Engine.start(
            new Engine.Plan(kafkaHome, folder.resolve("data"), ports, Optional.of(config), false),
            line -> {});
  }

  @AfterAll
  static void stop() {
    if (running != null) {
      running.engine().close();
    }
  }

  @Test
  @Order(1)
  void delaysAndDropsNoRowForTheSakeOfAnotherSource() throws Exception {
    for (int i = 0; i < EACH; i++) {
      send("in.survey", event("s" + i, start.plusMillis(i)));
      send("in.late", event("l" + i, start.minus(Duration.ofDays(30)).plusMillis(i)));
      send("in.fast", event("f" + i, start.plus(Duration.ofMinutes(10)).plusMillis(i)));
    }
    await(() -> number("select count(*) from earshot.feedback") == 3 * EACH);
    assertThat(number("select count(*) from earshot.dead_letter")).isZero();
    assertThat(number("select count(distinct source) from earshot.completeness where balanced"))
        .isEqualTo(3);
  }

  @Test
  @Order(2)
  void tellsHowFarEachSourceHasComeByItself() {
    Map<String, Progress> newest = new HashMap<>();
    await(
        () -> {
          newest.clear();
          newest.putAll(newestProgress());
          return newest.size() == 5 && newest.values().stream().allMatch(Progress::getIdle);
        });
    assertThat(newest.get("late").getWatermark())
        .isBefore(start.minus(Duration.ofDays(29)))
        .isAfter(start.minus(Duration.ofDays(31)));
    assertThat(newest.get("survey").getWatermark())
        .isBetween(start.minusSeconds(11), start.plusSeconds(1));
    assertThat(newest.get("fast").getWatermark())
        .isBetween(start.plus(Duration.ofMinutes(9)), start.plus(Duration.ofMinutes(11)));
    assertThat(newest.get("silent").getWatermark()).isBefore(start.minus(Duration.ofDays(10_000)));
    assertThat(newest.get(ALL_SOURCES).getWatermark())
        .as("where all are silent the furthest speaks")
        .isEqualTo(newest.get("fast").getWatermark());
  }

  @Test
  @Order(3)
  void setsAsideWhatItCannotUnderstandAndGoesOn() throws Exception {
    send("in.survey", "{\"event_id\": \"x1\", \"text\": ".getBytes(StandardCharsets.UTF_8));
    send("in.survey", "{\"event_id\": \"x2\", \"said_at\": \"" + start + "\"}");
    send("in.survey", event("x3", start.plus(Duration.ofDays(2))));
    send("in.survey", event("x4", start).replace("nobody helped", "x".repeat(1024 * 1024)));
    byte[] latin =
        event("x5", start).replace("nobody", "\u00e9").getBytes(StandardCharsets.ISO_8859_1);
    send("in.survey", latin);
    send("in.survey", new byte[] {0, 0, 0, 127, 1, 7});
    send("in.survey", event("good", start.plusSeconds(1)));

    await(
        () ->
            number("select count(*) from earshot.dead_letter") == 6
                && number("select count(*) from earshot.feedback where event_id = 'survey:good'")
                    == 1);
    assertThat(texts("select code from earshot.dead_letter order by code"))
        .containsExactly(
            "FUTURE_DATE",
            "INVALID_UTF8",
            "MALFORMED_JSON",
            "MISSING_TEXT",
            "TEXT_TOO_LONG",
            "UNKNOWN_SCHEMA_ID");
    assertThat(
            texts("select reason from earshot.dead_letter where reason = '' or origin_topic = ''"))
        .isEmpty();
    assertThat(running.job().status()).isEqualTo(JobStatus.RUNNING);
    assertThat(
            number(
                "select count(*) from earshot.completeness where source = 'survey' and not balanced"))
        .isZero();
  }

  @Test
  @Order(4)
  void keepsDeadLettersInTheirTopic() {
    AvroFraming<DeadLetter> framing = AvroFraming.of(DeadLetter.class);
    List<String> codes = new ArrayList<>();
    await(
        () -> {
          codes.clear();
          read("earshot.dead-letters")
              .forEach(found -> codes.add(framing.decode(found.value()).getCode()));
          return codes.size() == 6;
        });
    assertThat(codes).contains("TEXT_TOO_LONG", "UNKNOWN_SCHEMA_ID");
  }

  /** Flink's own stock format with Confluent's own registry client, against the served paths. */
  @Test
  @Order(5)
  void letsStockClientsReadTheTopicThroughTheRegistry() throws Exception {
    String schema =
        """
        {"type": "record", "name": "CustomerEvent", "namespace": "dev.earshot.schema", "fields": [
          {"name": "customer", "type": "string"}, {"name": "event_id", "type": "string"}]}
        """;
    var stock =
        ConfluentRegistryAvroDeserializationSchema.forGeneric(
            new org.apache.flink.avro.shaded.org.apache.avro.Schema.Parser().parse(schema),
            running.addresses().schemaRegistry());
    List<String> ids = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> found : read("earshot.enriched")) {
      ids.add(stock.deserialize(found.value()).get("event_id").toString());
    }
    assertThat(ids).contains("survey:s0", "late:l7", "fast:f19", "survey:good");
  }

  private static String event(String id, Instant saidAt) {
    return """
        {"event_id": "%s", "customer_id": "c-%s", "said_at": "%s",
         "channel": "chat", "text": "The flight was late and nobody helped us."}
        """
        .formatted(id, id, saidAt);
  }

  private static void send(String topic, String json) throws Exception {
    send(topic, json.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(String topic, byte[] value) throws Exception {
    Map<String, Object> client =
        Map.of("bootstrap.servers", running.addresses().kafka(), "max.request.size", 8 << 20);
    try (var producer =
        new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, value)).get();
    }
  }

  private static Map<String, Progress> newestProgress() {
    AvroFraming<CustomerEvent> framing = AvroFraming.of(CustomerEvent.class);
    Map<String, Progress> newest = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> found : read("earshot.enriched")) {
      CustomerEvent event = framing.decode(found.value());
      if (event.getKind() == CustomerEventKind.PROGRESS) {
        newest.put(event.getProgress().getSource(), event.getProgress());
      }
    }
    return newest;
  }

  /** All committed records of a topic, by partition and offset. */
  private static List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    Map<String, Object> client =
        Map.of(
            "bootstrap.servers", running.addresses().kafka(), "isolation.level", "read_committed");
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(found -> new TopicPartition(topic, found.partition()))
              .toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  private static void await(BooleanSupplier enough) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!enough.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  private static long number(String question) {
    return Long.parseLong(texts(question).get(0));
  }

  private static List<String> texts(String question) {
    List<String> texts = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(
                running.addresses().postgres(), LocalSettings.READER, running.secrets().reader());
        Statement asked = connection.createStatement();
        ResultSet answer = asked.executeQuery(question)) {
      while (answer.next()) {
        texts.add(answer.getString(1));
      }
    } catch (java.sql.SQLException e) {
      throw new AssertionError(question, e);
    }
    return texts;
  }
}
