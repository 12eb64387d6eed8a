// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.local.GeneratedSecrets;
import dev.earshot.local.KafkaServer;
import dev.earshot.local.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands for one's own servers, as processes, against a Kafka and a PostgreSQL with nothing
 * in them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnServersIT {

  private static final String WRITER = "earshot";
  private static final String ADMINISTRATOR = PostgresServer.ADMINISTRATOR;
  private static final String WRITER_PASSWORD = "EARSHOT_POSTGRES_PASSWORD";
  private static final String ADMINISTRATOR_PASSWORD = "EARSHOT_POSTGRES_ADMIN_PASSWORD";
  private static final String WRONG = "the-wrong-password";
  private static final String UNTOUCHED = "untouched";
  private static final int PARTITIONS = 2;
  private static final Duration PATIENCE_WITH_KAFKA = Duration.ofSeconds(60);

  @TempDir static Path folder;

  private GeneratedSecrets passwords;
  private KafkaServer kafka;
  private PostgresServer postgres;
  private CommandProcess commands;
  private Path config;
  private Said firstSetup;

  @BeforeAll
  void startAndSetUpOnce() throws Exception {
    passwords = GeneratedSecrets.readOrCreate(folder.resolve("secrets"));
    Path logs = folder.resolve("logs");
    kafka =
        KafkaServer.start(
            new KafkaServer.Settings(
                Path.of(System.getProperty("earshot.kafka.home")),
                folder.resolve("kafka"),
                logs,
                freePort(),
                freePort()));
    postgres =
        PostgresServer.start(
            new PostgresServer.Settings(folder.resolve("postgresql"), logs, freePort(), passwords));
    execute("create role " + WRITER + " login password '" + passwords.writer() + "'");
    execute("create database " + UNTOUCHED);
    commands = commands(passwords.administrator(), passwords.writer());
    config = config(kafka.bootstrapServers(), postgres.jdbcUrl(), WRITER, "own");
    firstSetup = setup(config);
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
  void setupMakesTablesAndTopicsAndLetsTheWriterWrite() throws Exception {
    assertThat(firstSetup.err()).isEmpty();
    assertThat(firstSetup.code()).isZero();
    assertThat(firstSetup.out()).hasSize(2);
    assertThat(firstSetup.out().get(0)).matches("Tables at version \\d+: [1-9]\\d* steps applied");
    assertThat(firstSetup.out().get(1))
        .startsWith("Topics: made earshot.enriched, ")
        .endsWith(", own.reviews, own.support");
    assertThat(partitions("earshot.enriched")).isEqualTo(PARTITIONS);
    assertThat(partitions("own.support")).isEqualTo(PARTITIONS);
    try (Connection writer =
            DriverManager.getConnection(postgres.jdbcUrl(), WRITER, passwords.writer());
        var statement = writer.createStatement()) {
      assertThat(statement.executeUpdate("delete from earshot.feedback")).isZero();
    }
  }

  @Test
  void aSecondSetupHasNothingToDo() throws Exception {
    Said said = setup(config);
    assertThat(said.out()).hasSize(2);
    assertThat(said.out().get(0)).matches("Tables at version \\d+: nothing to do");
    assertThat(said.out().get(1)).isEqualTo("Topics: nothing to do");
    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isZero();
  }

  @Test
  void setupReportsAsOneLineOfJson() throws Exception {
    execute("create database reported");
    Path other = config(kafka.bootstrapServers(), address("reported"), WRITER, "reported");
    Said said = setup(other, "--json");
    assertThat(said.code()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(said.out()).hasSize(1);
    var report = new ObjectMapper().readTree(said.out().get(0));
    assertThat(report.fieldNames())
        .toIterable()
        .containsExactly("tables_version", "steps_applied", "topics_made");
    assertThat(report.get("tables_version").isTextual()).isTrue();
    assertThat(report.get("steps_applied").asInt()).isPositive();
    assertThat(report.get("topics_made"))
        .extracting(topic -> topic.asText())
        .containsExactly("reported.reviews", "reported.support");
  }

  @Test
  void setupSaysThatAPasswordIsWrongWithoutSayingThePassword() throws Exception {
    CommandProcess refused = commands(WRONG, WRONG);
    assertOneLine(
        refused.run("setup", "--config", config.toString(), "--admin", ADMINISTRATOR),
        2,
        "PostgreSQL refuses the login " + ADMINISTRATOR + " at " + postgres.jdbcUrl());
    assertOneLine(
        refused.run("setup", "--config", config.toString()),
        2,
        "PostgreSQL refuses the login " + WRITER + " at " + postgres.jdbcUrl());
  }

  @Test
  void setupNamesTheVariableOfAPasswordThatIsNotSet() throws Exception {
    Said said =
        new CommandProcess(folder, Map.of(WRITER_PASSWORD, passwords.writer()))
            .run("setup", "--config", config.toString(), "--admin", ADMINISTRATOR);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).anyMatch(line -> line.contains(ADMINISTRATOR_PASSWORD));
    assertThat(said.out()).isEmpty();
  }

  @Test
  void setupNamesTheLoginThatIsNotThere() throws Exception {
    Path other = config(kafka.bootstrapServers(), postgres.jdbcUrl(), "Nobody Here", "own");
    assertOneLine(
        setup(other),
        2,
        "PostgreSQL does not let "
            + ADMINISTRATOR
            + " grant earshot_writer to Nobody Here: ERROR: role \"Nobody Here\" does not exist");
  }

  @Test
  void setupSaysSoonThatNoKafkaAnswers() throws Exception {
    String nobody = "127.0.0.1:" + freePort();
    Path other = config(nobody, postgres.jdbcUrl(), WRITER, "own");
    long began = System.nanoTime();
    assertOneLine(setup(other), 1, "Kafka at " + nobody + " does not answer");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE_WITH_KAFKA);
  }

  @Test
  void setupNamesAKafkaThatHasNoAddress() throws Exception {
    Path other = config("kafka.invalid:9092", postgres.jdbcUrl(), WRITER, "own");
    assertOneLine(
        setup(other),
        2,
        "Kafka at kafka.invalid:9092 cannot be used: No resolvable bootstrap urls");
  }

  @Test
  void setupSaysWhyKafkaMakesNoTopic() throws Exception {
    Path other = config(kafka.bootstrapServers(), postgres.jdbcUrl(), WRITER, "not/a name");
    assertOneLine(
        setup(other), 1, "Kafka at " + kafka.bootstrapServers() + " does not make topics: ");
  }

  @Test
  void statusListsTheConfiguredSourcesBeforeAnythingCameIn() throws Exception {
    Said said = commands.run("status", "--config", config.toString(), "--json");
    String zeros =
        ",\"received\":0,\"enriched\":0,\"filtered\":0,\"dead_lettered\":0,\"under_way\":0,"
            + "\"last_record\":\"\",\"newest_event\":\"\"}";
    assertThat(said.out())
        .containsExactly(
            "{\"sources\":[{\"source\":\"reviews\""
                + zeros
                + ",{\"source\":\"support\""
                + zeros
                + "]}");
    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isZero();
    assertThat(commands.run("status", "--config", config.toString()).out())
        .hasSize(3)
        .element(2)
        .asString()
        .matches("support +0 +0 +0 +0 +0");
  }

  @Test
  void statusSaysInOneLineWhyPostgresTellsNothing() throws Exception {
    assertOneLine(
        commands(WRONG, WRONG).run("status", "--config", config.toString()),
        2,
        "PostgreSQL at " + postgres.jdbcUrl() + " refuses the user " + WRITER);
    Path notSetUp = config(kafka.bootstrapServers(), address(UNTOUCHED), WRITER, "own");
    assertThat(
            assertOneLine(
                commands.run("status", "--config", notSetUp.toString()),
                2,
                "PostgreSQL at " + address(UNTOUCHED) + " lacks a table or a right"))
        .endsWith("; run deploy/earshot setup");
    String nobody = "jdbc:postgresql://127.0.0.1:" + freePort() + "/earshot";
    Path away = config(kafka.bootstrapServers(), nobody + "?password=" + WRONG, WRITER, "own");
    assertOneLine(
        commands.run("status", "--config", away.toString()),
        1,
        "PostgreSQL at " + nobody + " does not answer");
  }

  private Said setup(Path file, String... options) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("setup", "--config", file.toString(), "--admin", ADMINISTRATOR));
    arguments.addAll(List.of(options));
    return commands.run(arguments.toArray(String[]::new));
  }

  /** One line to the person, nothing that a program would take for data, and no password. */
  private String assertOneLine(Said said, int code, String start) {
    assertThat(said.err()).hasSize(1);
    assertThat(said.err().get(0))
        .startsWith(start)
        .doesNotContain(WRONG, passwords.administrator(), passwords.writer());
    assertThat(said.out()).isEmpty();
    assertThat(said.code()).isEqualTo(code);
    return said.err().get(0);
  }

  private static CommandProcess commands(String administratorPassword, String writerPassword) {
    return new CommandProcess(
        folder,
        Map.of(ADMINISTRATOR_PASSWORD, administratorPassword, WRITER_PASSWORD, writerPassword));
  }

  private static Path config(String bootstrapServers, String url, String user, String prefix)
      throws IOException {
    return Files.writeString(
        Files.createTempFile(folder, "earshot", ".yaml"),
        """
        kafka: {bootstrap_servers: "%s"}
        postgres: {url: "%s", user: "%s"}
        topics: {partitions: %d}
        sources:
          - {name: reviews, format: canonical, topics: ["%5$s.reviews"]}
          - {name: support, format: zendesk, topics: ["%5$s.support"]}
        """
            .formatted(bootstrapServers, url, user, PARTITIONS, prefix));
  }

  private String address(String database) {
    return postgres.jdbcUrl().replace("/" + PostgresServer.DATABASE, "/" + database);
  }

  private void execute(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                postgres.jdbcUrl(), ADMINISTRATOR, passwords.administrator());
        var change = connection.createStatement()) {
      change.execute(statement);
    }
  }

  private int partitions(String topic) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      return admin
          .describeTopics(List.of(topic))
          .allTopicNames()
          .get(30, TimeUnit.SECONDS)
          .get(topic)
          .partitions()
          .size();
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
