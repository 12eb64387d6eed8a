// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.control.ControlRecord;
import dev.earshot.flink.avro.TaxonomyControls;
import dev.earshot.jobs.Topics;
import dev.earshot.local.Engine;
import dev.earshot.local.LocalSettings;
import dev.earshot.local.Ports;
import dev.earshot.schema.TaxonomyControl;
import dev.earshot.schema.registry.AvroFraming;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.flink.api.common.JobStatus;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Other topics for the real engine while it runs, by the command, over a restart. */
@Timeout(600)
class TaxonomyPublishIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String CONFIGURED = "default-2";
  private static final String MINE =
      """
      version: siege-1
      topics:
        - {id: siege, title: Siege engines, query: trebuchet}
      """;

  @TempDir Path folder;

  private Instant start;
  private Engine.Running running;
  private int probes;

  @Test
  void changesTheTopicsOfARunningEngineFromAnEventTimeOn() throws Exception {
    start = Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
    Instant validFrom = start.plus(Duration.ofMinutes(10));
    Path mine = Files.writeString(folder.resolve("mine.yaml"), MINE);
    running = start();
    try (Engine engine = running.engine()) {
      assertThat(engine.serversRun()).isTrue();
      send("before", start);
      await(() -> versions().containsKey("before"));
      Said said = taxonomy("publish", mine.toString(), "--valid-from", validFrom.toString());
      assertThat(said.err()).isEmpty();
      assertThat(said.out().get(0))
          .isEqualTo(mine + ": published version siege-1 as number 1 for texts in 'en', 1 topics");
      await(() -> isReadBy("siege-1", validFrom));
      send("late", validFrom.minusMillis(1));
      send("timely", validFrom);
      await(() -> versions().keySet().containsAll(List.of("late", "timely")));
      assertThat(versions())
          .containsEntry("before", CONFIGURED)
          .containsEntry("late", CONFIGURED)
          .containsEntry("timely", "siege-1");
      assertThat(topics("timely")).isEqualTo("siege");
      assertThat(topics("late")).isEqualTo("product/defect");
      refusesWhatIsNoChange(mine, validFrom);
      goesOnAfterWhatCannotBeUsed(validFrom);
    }
    running = start();
    try (Engine engine = running.engine()) {
      assertThat(engine.serversRun()).isTrue();
      send("late again", validFrom.minusMillis(2));
      send("after", validFrom.plusSeconds(60));
      await(() -> versions().keySet().containsAll(List.of("late again", "after")));
      assertThat(versions())
          .containsEntry("late again", CONFIGURED)
          .containsEntry("after", "siege-1");
    }
  }

  private void refusesWhatIsNoChange(Path mine, Instant validFrom) throws Exception {
    assertThat(taxonomy("publish", mine.toString()).out().get(0))
        .isEqualTo(
            mine
                + ": nothing to do, version siege-1 was published as number 1 for texts in 'en',"
                + " valid from "
                + validFrom);
    Files.writeString(mine, MINE.replace("trebuchet", "ballista"));
    Said refused = taxonomy("publish", mine.toString());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err().get(0)).contains("its version siege-1 was published as number 1");
    Files.writeString(mine, MINE.replace("trebuchet", "trebuchet or ballista"));
    Said wrong = taxonomy("publish", mine.toString());
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err().get(0)).isEqualTo(mine + " cannot be used:");
    takesNoMoreThanTheTopicTakes(mine);
    assertThat(taxonomy("list", "--json").out())
        .containsExactly(
            "{\"taxonomies\":[{\"id\":\"en\",\"number\":1,\"version\":\"siege-1\",\"valid_from\":\""
                + validFrom
                + "\",\"topics\":1,\"usable\":true,\"author\":\"ann\",\"comment\":\"\"}]}");
  }

  private void takesNoMoreThanTheTopicTakes(Path mine) throws Exception {
    Files.writeString(mine, MINE.replace("siege-1", "siege-2"));
    limitRecords("100");
    Said large = taxonomy("publish", mine.toString());
    limitRecords("8388608");
    assertThat(large.code()).isEqualTo(2);
    assertThat(large.err().get(0))
        .startsWith(
            "The taxonomy is larger than Kafka takes into earshot.control.taxonomy: it has");
  }

  private void limitRecords(String bytes) throws Exception {
    Map<String, Object> client = Map.of("bootstrap.servers", running.addresses().kafka());
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.CONTROL_TAXONOMY);
    AlterConfigOp limit =
        new AlterConfigOp(new ConfigEntry("max.message.bytes", bytes), AlterConfigOp.OpType.SET);
    try (Admin admin = Admin.create(client)) {
      admin.incrementalAlterConfigs(Map.of(topic, List.of(limit))).all().get();
    }
  }

  private void goesOnAfterWhatCannotBeUsed(Instant validFrom) throws Exception {
    byte[] broken =
        AvroFraming.of(TaxonomyControl.class)
            .encode(
                TaxonomyControls.of(
                    new ControlRecord("en", 2, validFrom, "", "", "version: x\n", 0, 0)));
    produce(Topics.CONTROL_TAXONOMY, new byte[] {1, 2, 3});
    produce(Topics.CONTROL_TAXONOMY, broken);
    await(() -> rows("select id, code from earshot.dead_letter").size() == 2);
    assertThat(rows("select code, source from earshot.dead_letter"))
        .containsEntry("UNDECODABLE_AVRO", "control.taxonomy")
        .containsEntry("INVALID_TAXONOMY", "control.taxonomy");
    assertThat(rows("select code, reason from earshot.dead_letter").get("INVALID_TAXONOMY"))
        .contains("topics");
    send("still", validFrom.plusSeconds(30));
    await(() -> versions().containsKey("still"));
    assertThat(versions()).containsEntry("still", "siege-1");
    assertThat(running.job().status()).isEqualTo(JobStatus.RUNNING);
  }

  /** Whether the newest probe was analysed by that version; sends another one if it was not. */
  private boolean isReadBy(String version, Instant at) {
    String found = versions().get("probe " + probes);
    if (version.equals(found)) {
      return true;
    }
    if (probes == 0 || found != null) {
      probes++;
      send("probe " + probes, at.plusSeconds(probes));
    }
    return false;
  }

  private Engine.Running start() throws Exception {
    Path config = folder.resolve("earshot.yaml");
    Files.writeString(
        config,
        """
        kafka: {bootstrap_servers: "replaced:1"}
        postgres: {url: "jdbc:postgresql://replaced", user: replaced}
        enrichment: {checkpoint_interval: 1s}
        sources:
          - {name: survey, format: canonical, topics: [in.survey], idle_after: 2s}
        """);
    Ports ports = new Ports(freePort(), freePort(), freePort(), freePort(), freePort(), freePort());
    return Engine.start(
        new Engine.Plan(
            Path.of(System.getProperty("earshot.kafka.home")),
            folder.resolve("data"),
            ports,
            Optional.of(config),
            false),
        line -> {});
  }

  private Said taxonomy(String command, String... arguments) {
    List<String> all = new ArrayList<>();
    all.addAll(List.of("taxonomy", command));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--data", folder.resolve("data").toString()));
    if (command.equals("publish")) {
      all.addAll(List.of("--author", "ann"));
    }
    return Said.to(all.toArray(String[]::new));
  }

  private void send(String id, Instant saidAt) {
    String json =
        """
        {"event_id": "%s", "customer_id": "c", "said_at": "%s", "channel": "chat",
         "text": "The trebuchet number %d was broken."}
        """
            .formatted(id, saidAt, id.hashCode() & 0xff);
    produce("in.survey", json.getBytes(StandardCharsets.UTF_8));
  }

  private void produce(String topic, byte[] value) {
    Map<String, Object> client = Map.of("bootstrap.servers", running.addresses().kafka());
    try (var producer =
        new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, value)).get();
    } catch (Exception e) {
      throw new AssertionError(topic, e);
    }
  }

  private Map<String, String> versions() {
    return rows(
        "select substr(event_id, length('survey:') + 1), taxonomy_version from earshot.feedback");
  }

  private String topics(String id) {
    return rows("select 'all', string_agg(topic_path, ' ') from earshot.feedback_topic"
            + " where event_id = 'survey:"
            + id
            + "' having count(*) > 0")
        .getOrDefault("all", "");
  }

  /** The second column by the first. */
  private Map<String, String> rows(String question) {
    Map<String, String> rows = new TreeMap<>();
    try (Connection connection =
            DriverManager.getConnection(
                running.addresses().postgres(), LocalSettings.READER, running.secrets().reader());
        Statement asked = connection.createStatement();
        ResultSet answer = asked.executeQuery(question)) {
      while (answer.next()) {
        rows.put(answer.getString(1), answer.getString(2));
      }
    } catch (SQLException e) {
      throw new AssertionError(question, e);
    }
    return rows;
  }

  private static void await(BooleanSupplier enough) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!enough.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
