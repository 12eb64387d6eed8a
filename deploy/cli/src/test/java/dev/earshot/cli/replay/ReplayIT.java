// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import static dev.earshot.cli.replay.ReplayFiles.csv;
import static dev.earshot.cli.replay.ReplayFiles.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.configuration.Secrets;
import dev.earshot.configuration.Settings;
import dev.earshot.configuration.SettingsReader;
import dev.earshot.feedback.Mark;
import dev.earshot.flink.postgres.PostgresLogin;
import dev.earshot.jobs.KafkaAccess;
import dev.earshot.jobs.Topics;
import dev.earshot.local.GeneratedSecrets;
import dev.earshot.local.KafkaServer;
import dev.earshot.local.PostgresServer;
import dev.earshot.local.TopicSetup;
import dev.earshot.local.UserError;
import dev.earshot.schema.CustomerEvent;
import dev.earshot.schema.CustomerEventKind;
import dev.earshot.schema.Progress;
import dev.earshot.schema.registry.AvroFraming;
import dev.earshot.sql.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Replays against a real Kafka and a real PostgreSQL, with nobody who reads the topic. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayIT {

  private static final String INPUT = "replay.input";
  private static final int PARTITIONS = 3;
  private static final String EARLY = "2015-02-24T19:00:00Z";
  private static final String LATE = "2015-02-24T20:00:00Z";

  @TempDir static Path folder;

  private GeneratedSecrets passwords;
  private KafkaServer kafka;
  private PostgresServer postgres;
  private Settings settings;
  private Secrets secrets;

  @BeforeAll
  void start() throws Exception {
    passwords = GeneratedSecrets.readOrCreate(folder.resolve("secrets"));
    kafka =
        KafkaServer.start(
            new KafkaServer.Settings(
                Path.of(System.getProperty("earshot.kafka.home")),
                folder.resolve("kafka"),
                folder.resolve("logs"),
                freePort(),
                freePort()));
    postgres =
        PostgresServer.start(
            new PostgresServer.Settings(
                folder.resolve("postgresql"), folder.resolve("logs"), freePort(), passwords));
    Migrations.migrate(postgres.jdbcUrl(), PostgresServer.ADMINISTRATOR, passwords.administrator());
    postgres.grantLogin("earshot", passwords.writer(), "earshot_writer");
    settings = settings(kafka.bootstrapServers(), postgres.jdbcUrl(), INPUT);
    secrets = new Secrets(Map.of("EARSHOT_POSTGRES_PASSWORD", passwords.writer()));
    try (Admin admin = KafkaAccess.admin(settings.kafka())) {
      TopicSetup.ensure(admin, settings);
    }
  }

  @AfterAll
  void stop() throws IOException {
    if (postgres != null) {
      postgres.close();
    }
    if (kafka != null) {
      kafka.close();
    }
  }

  @Test
  void sendsClosesAndRegistersAndRefusesTimesThatTheEngineHasPassed() throws Exception {
    Path file = csv(folder, row("late", LATE, "x"), row("early", EARLY, "é"), "broken");
    ReplayReport report = replay(file);
    List<ConsumerRecord<String, byte[]>> records = records(INPUT);
    assertRows(records, report.runId());
    assertCloses(records);
    assertThat(query("select sent || ' ' || (finished_at >= started_at) from earshot.replay_run"))
        .isEqualTo("3 true");

    publish(Topics.ENRICHED, PARTITIONS, progress("2020-01-01T00:00:00Z"));
    assertThat(replay(file).resent()).isTrue();
    Path other = csv(folder, row("other", EARLY, "x"));
    assertThatThrownBy(() -> replay(other))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("The engine's event time is 2020-01-01T00:00:00Z")
        .hasMessageContaining(EARLY);
    assertThat(query("select count(*) from earshot.replay_run")).isEqualTo("2");
  }

  private static void assertRows(List<ConsumerRecord<String, byte[]>> records, String runId) {
    assertThat(records)
        .filteredOn(record -> record.value().length > 0)
        .hasSize(3)
        .allSatisfy(record -> assertThat(header(record, "earshot-run")).isEqualTo(runId))
        .extracting(ConsumerRecord::key)
        .containsExactlyInAnyOrder("early", "late", "line 4");
  }

  private static void assertCloses(List<ConsumerRecord<String, byte[]>> records) {
    assertThat(records)
        .filteredOn(record -> record.value().length == 0)
        .allSatisfy(
            record ->
                assertThat(header(record, "earshot-close"))
                    .isEqualTo(
                        String.valueOf(Instant.parse("2015-03-04T20:00:00Z").toEpochMilli())))
        .extracting(ConsumerRecord::partition)
        .containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void findsTheGreatestOfTheNewestWatermarks() throws Exception {
    String topic = "engine.time";
    make(topic, Map.of());
    EngineTime time = new KafkaEngineTime(settings.kafka(), topic);
    assertThat(time.reached()).isEmpty();
    publish(topic, PARTITIONS, progress(Mark.UNKNOWN.toString()));
    assertThat(time.reached()).isEmpty();
    publish(topic, PARTITIONS, progress("2019-01-01T00:00:00Z"), progress("2020-01-01T00:00:00Z"));
    assertThat(time.reached()).contains(Instant.parse("2020-01-01T00:00:00Z"));
    CustomerEvent[] others =
        IntStream.range(0, 700).mapToObj(i -> event()).toArray(CustomerEvent[]::new);
    publish(topic, PARTITIONS, others);
    assertThat(time.reached()).contains(Instant.parse("2020-01-01T00:00:00Z"));
  }

  @Test
  void addsUpWhatBecameOfARunOverTheHours() throws Exception {
    for (String hour : List.of("2026-03-01T10:00:00Z", "2026-03-01T11:00:00Z")) {
      execute(
          """
          insert into earshot.completeness (source, run_id, kafka_hour, received, enriched, filtered,
            dead_lettered, filtered_reasons, dead_letter_codes)
          values ('replay', 'summed', '%s', 5, 2, 2, 1, '{"duplicate": 2}', '{"MALFORMED_JSON": 1}')
          """
              .formatted(hour));
    }
    RunLedger ledger =
        new PostgresRunLedger(new PostgresLogin(postgres.jdbcUrl(), "earshot", passwords.writer()));
    assertThat(ledger.counts("summed"))
        .isEqualTo(new RunCounts(10, 4, Map.of("duplicate", 4L), Map.of("MALFORMED_JSON", 2L)));
    assertThat(ledger.counts("another")).isEqualTo(RunCounts.NONE);
  }

  @Test
  void takesRowsOfMegabytesAndNamesTheLineOfOneThatIsTooLarge() throws Exception {
    make("large.wide", Map.of("max.message.bytes", String.valueOf(8 << 20)));
    make("large.narrow", Map.of("max.message.bytes", "1000"));
    Path file = csv(folder, row("1", EARLY, "x"), row("2", LATE, "y".repeat(9 << 20)));
    assertThatThrownBy(() -> send(file, "large.wide"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("line 3 of the file is larger than Kafka takes into large.wide");
    Path fitting = csv(folder, row("1", EARLY, "x".repeat(1_000_000)));
    assertThat(send(fitting, "large.wide")).isEqualTo(1);
    Path words = csv(folder, row("1", EARLY, random(20_000)));
    assertThatThrownBy(() -> send(words, "large.narrow"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("line 2 of the file is larger than Kafka takes into large.narrow");
  }

  @Test
  void saysInOneLineWhatCannotBeReached() throws Exception {
    Path file = csv(folder, row("1", EARLY, "x"));
    int nobody = freePort();
    assertUserError(
        settings("127.0.0.1:" + nobody, postgres.jdbcUrl(), INPUT),
        file,
        "Kafka at 127.0.0.1:" + nobody + " does not answer");
    assertUserError(
        settings(kafka.bootstrapServers(), "jdbc:postgresql://127.0.0.1:" + nobody + "/x", INPUT),
        file,
        "/x does not answer; start the engine");
    assertUserError(
        settings(kafka.bootstrapServers(), postgres.jdbcUrl(), "no.such.topic"),
        file,
        "has no topic no.such.topic; make it with deploy/earshot setup");
    assertUserError(
        settings(
            kafka.bootstrapServers(), postgres.jdbcUrl().replace("/earshot", "/postgres"), INPUT),
        file,
        "lacks a table or a right");
    assertThatThrownBy(() -> new KafkaEngineTime(settings.kafka(), "none").reached())
        .isInstanceOf(UserError.class)
        .hasMessageContaining("has no topic none");
  }

  private void assertUserError(Settings wrong, Path file, String message) {
    assertThatThrownBy(() -> Replay.run(wrong, secrets, hasty(file), new Heard()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(message)
        .message()
        .doesNotContain("\n");
  }

  private ReplayReport replay(Path file) {
    return Replay.run(settings, secrets, hasty(file), new Heard());
  }

  private static ReplayOptions hasty(Path file) {
    return new ReplayOptions(
        file,
        Optional.empty(),
        ReplayOptions.DEFAULT_SOURCE,
        Speed.MAXIMUM,
        ReplayOptions.Shift.NONE,
        false);
  }

  /** Letters that no compression makes small. */
  private static String random(int length) {
    return new Random(7)
        .ints(length, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private long send(Path file, String topic) {
    try (RecordSender sender = KafkaRecordSender.open(settings.kafka(), topic)) {
      return new Replay(
              sender,
              Optional::empty,
              new MemoryLedger(),
              new ManualClock(Instant.parse(LATE)),
              new Heard())
          .run(FeedbackFile.read(hasty(file)), hasty(file), topic)
          .sent();
    }
  }

  private static Settings settings(String bootstrapServers, String jdbcUrl, String topic) {
    return SettingsReader.parse(
        """
        kafka:
          bootstrap_servers: "%s"
          properties: {request.timeout.ms: "2000", default.api.timeout.ms: "3000"}
        postgres: {url: "%s", user: earshot}
        topics: {partitions: %d}
        sources: [{name: replay, format: canonical, topics: [%s]}]
        """
            .formatted(bootstrapServers, jdbcUrl, PARTITIONS, topic),
        "test.yaml");
  }

  private static CustomerEvent progress(String watermark) {
    Instant time = Instant.parse(watermark);
    Progress progress =
        Progress.newBuilder()
            .setJob("enrichment")
            .setProducer(0)
            .setProducers(1)
            .setSource("replay")
            .setWatermark(time)
            .setIdle(false)
            .build();
    return CustomerEvent.newBuilder()
        .setKind(CustomerEventKind.PROGRESS)
        .setOccurredAt(time)
        .setProgress(progress)
        .build();
  }

  private static CustomerEvent event() {
    return CustomerEvent.newBuilder()
        .setKind(CustomerEventKind.MERGE)
        .setOccurredAt(Instant.parse("2021-01-01T00:00:00Z"))
        .build();
  }

  private void publish(String topic, int partitions, CustomerEvent... events) throws Exception {
    AvroFraming<CustomerEvent> framing = AvroFraming.of(CustomerEvent.class);
    try (var producer =
        new KafkaProducer<>(client(), new ByteArraySerializer(), new ByteArraySerializer())) {
      byte[] key = "~progress/replay/0".getBytes(StandardCharsets.UTF_8);
      for (CustomerEvent event : events) {
        for (int partition = 0; partition < partitions; partition++) {
          var unused =
              producer.send(new ProducerRecord<>(topic, partition, key, framing.encode(event)));
        }
      }
    }
  }

  private Map<String, Object> client() {
    return Map.of("bootstrap.servers", kafka.bootstrapServers());
  }

  private void make(String topic, Map<String, String> settingsOfTopic) throws Exception {
    try (Admin admin = Admin.create(client())) {
      admin
          .createTopics(
              List.of(new NewTopic(topic, PARTITIONS, (short) 1).configs(settingsOfTopic)))
          .all()
          .get(30, TimeUnit.SECONDS);
    }
  }

  private List<ConsumerRecord<String, byte[]>> records(String topic) {
    List<TopicPartition> partitions =
        IntStream.range(0, PARTITIONS).mapToObj(i -> new TopicPartition(topic, i)).toList();
    try (var consumer =
        new KafkaConsumer<>(client(), new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long total =
          consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (records.size() < total && System.nanoTime() < deadline) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(), PostgresServer.ADMINISTRATOR, passwords.administrator());
  }

  private void execute(String statement) throws SQLException {
    try (Connection connection = connect();
        var change = connection.createStatement()) {
      change.execute(statement);
    }
  }

  private String query(String question) throws SQLException {
    try (Connection connection = connect();
        var asked = connection.createStatement();
        var answer = asked.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
