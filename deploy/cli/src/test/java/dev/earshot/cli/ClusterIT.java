// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.local.Engine;
import dev.earshot.local.GeneratedSecrets;
import dev.earshot.local.Ports;
import dev.earshot.local.cluster.ClusterJob;
import dev.earshot.local.cluster.ClusterState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cluster's commands, as processes, on real servers; what the jobs promise over faults; and
 * that the same input gives the same rows in four jobs, in one, and again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {

  private static final Duration PACE = Duration.ofMillis(40);
  private static final int BEFORE_THE_FIRST_FAULT = 100;

  private final InventedDays days = new InventedDays();
  private Path folder;
  private Path data;
  private Path configuration;
  private ClusterProcesses cluster;
  private RunningTables tables;
  private ResultsOfRun onCluster;

  @BeforeAll
  void setUp(@TempDir Path temporary) throws Exception {
    folder = temporary;
    GeneratedSecrets.readOrCreate(folder.resolve("secrets"));
    configuration = InventedDays.writeConfiguration(folder.resolve("earshot.yaml"));
    data = dataFolder("cluster");
    cluster = new ClusterProcesses(folder, data);
    tables = new RunningTables(data);
  }

  @AfterAll
  void leaveNothingRunning() throws Exception {
    cluster.run("down", "--no-savepoint");
  }

  @Test
  @Order(1)
  void losesAndDoublesNothingWhenATaskManagerAndTheJobManagerAreKilledMidStream() throws Exception {
    long began = System.nanoTime();
    String ports = String.valueOf(ClusterProcesses.freePorts());
    Said up = cluster.run("up", "--ports-from", ports, "--config", configuration.toString());
    assertThat(up.code()).isZero();
    report("start of the cluster", began);
    began = System.nanoTime();
    assertThat(cluster.run("submit").code()).isZero();
    report("submission of all jobs", began);
    assertRefusesWhatRunsAlready();
    ClusterState first = cluster.state();
    speakWhileProcessesAreKilled();
    began = System.nanoTime();
    onCluster = ResultsOfRun.read(tables, days.records().size());
    report("rest of the input and all windows", began);
    System.out.println("ClusterIT: rows " + onCluster.rows().sizes());
    var exactly = new ExactlyOnce(days, tables, onCluster);
    exactly.assertEachEventIsPublishedOnce();
    exactly.assertFeedbackIsComplete();
    exactly.assertMetricsAreExact();
    exactly.assertJourneysAreExact();
    exactly.assertTopicsSayWhatTablesSay();
    assertStatusTellsOfTheFaults(first);
    assertMakesSavepoints();
    assertStopsEverything();
  }

  @Test
  @Order(2)
  void givesTheSameRowsAsOneJobDoes() throws Exception {
    assertThat(onCluster).as("results of the cluster").isNotNull();
    try (Engine engine = startEngine("local")) {
      assertThat(engine.serversRun()).isTrue();
      RunningTables local = new RunningTables(folder.resolve("local"));
      ResultsOfRun first = speakTo(local, 1);
      onCluster.assertSameAs(first, "four jobs and one job");
      speakTo(local, 2).assertSameAs(first, "one job, and once more the same input");
    }
  }

  @Test
  @Order(3)
  void givesTheSameRowsWhenEverythingIsReplayed() throws Exception {
    assertThat(onCluster).as("results of the cluster").isNotNull();
    try (Engine engine = startEngine("replayed")) {
      assertThat(engine.serversRun()).isTrue();
      ResultsOfRun replayed = speakTo(new RunningTables(folder.resolve("replayed")), 1);
      onCluster.assertSameAs(replayed, "four jobs and a replay");
    }
  }

  /** With the secrets of all others, so that customers have the same pseudonyms. */
  private Path dataFolder(String name) throws Exception {
    Path made = Files.createDirectories(folder.resolve(name));
    Files.copy(
        folder.resolve("secrets"), made.resolve("secrets"), StandardCopyOption.COPY_ATTRIBUTES);
    return made;
  }

  private Engine startEngine(String name) throws Exception {
    var plan =
        new Engine.Plan(
            Path.of(System.getProperty("earshot.kafka.home")),
            dataFolder(name),
            Ports.from(ClusterProcesses.freePorts()),
            Optional.of(configuration),
            false);
    return Engine.start(plan, line -> {}).engine();
  }

  private ResultsOfRun speakTo(RunningTables engine, int times) throws Exception {
    try (var sender = new InventedDaysSender(engine.addresses().kafka(), days)) {
      long began = System.nanoTime();
      sender.finish(InventedDays.CLOSED_TO);
      ResultsOfRun results = ResultsOfRun.read(engine, times * days.records().size());
      report("the input through one job", began);
      return results;
    }
  }

  private void assertRefusesWhatRunsAlready() throws Exception {
    Said again = cluster.run("submit");
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err())
        .singleElement()
        .asString()
        .startsWith("The job earshot-")
        .contains(" is on the cluster already (RUNNING)");
    Said second = cluster.run("up");
    assertThat(second.code()).isEqualTo(2);
    assertThat(second.err())
        .containsExactly(
            "A cluster is running on the data folder "
                + data
                + " already; see deploy/earshot cluster status");
  }

  private void speakWhileProcessesAreKilled() throws Exception {
    String kafka = tables.addresses().kafka();
    try (CommittedTopic enriched = new CommittedTopic(kafka, "earshot.enriched");
        InventedDaysSender sender = new InventedDaysSender(kafka, days)) {
      sender.allow(days.records().size() / 2);
      sender.start(PACE);
      tables.await("the first events", () -> enriched.readMore().size() >= BEFORE_THE_FIRST_FAULT);
      killAndAwait("taskmanager-1", sender, enriched);
      sender.allow(days.records().size());
      killAndAwait("jobmanager", sender, enriched);
      sender.finish(InventedDays.CLOSED_TO);
    }
  }

  /** The jobs have come back when something sent after the kill has been committed. */
  private void killAndAwait(String process, InventedDaysSender sender, CommittedTopic enriched)
      throws Exception {
    int next = sender.sent();
    assertThat(next).as("under load").isLessThan(days.records().size());
    long began = System.nanoTime();
    cluster.kill(process);
    tables.await(
        "events after the kill of " + process,
        () ->
            CommittedTopic.eventIds(enriched.readMore()).stream()
                .anyMatch(id -> days.firstSent(id) >= next));
    report("committed records again after the kill of " + process, began);
    tables.await("all tasks after the kill of " + process, cluster::allJobsRun);
    report("all tasks running again after the kill of " + process, began);
  }

  private void assertStatusTellsOfTheFaults(ClusterState first) throws Exception {
    Said said = cluster.run("status", "--json");
    assertThat(said.code()).isZero();
    JsonNode status = new ObjectMapper().readTree(said.out().get(0));
    for (JsonNode process : status.get("processes")) {
      String name = process.get("process").asText();
      boolean killed = List.of("taskmanager-1", "jobmanager").contains(name);
      assertThat(process.get("restarts").asInt()).as(name).isEqualTo(killed ? 1 : 0);
      assertThat(process.get("pid").asLong() == ClusterProcesses.pid(first, name))
          .as(name)
          .isEqualTo(!killed);
      assertThat(process.get("alive").asBoolean()).as(name).isTrue();
    }
    assertThat(status.get("jobs")).hasSize(ClusterJob.values().length);
    for (JsonNode job : status.get("jobs")) {
      assertThat(job.get("state").asText()).isEqualTo("RUNNING");
      assertThat(job.get("last_checkpoint").get("state_bytes").asLong()).isPositive();
    }
  }

  private void assertMakesSavepoints() throws Exception {
    Said said = cluster.run("savepoint", "--json");
    assertThat(said.code()).isZero();
    JsonNode made = new ObjectMapper().readTree(said.out().get(0)).get("savepoints");
    assertThat(made).hasSize(ClusterJob.values().length);
    for (JsonNode savepoint : made) {
      Path at = Path.of(savepoint.get("savepoint").asText());
      assertThat(at.resolve("_metadata")).isRegularFile();
      assertThat(at).startsWith(data.resolve("savepoints"));
    }
  }

  private void assertStopsEverything() throws Exception {
    ClusterState last = cluster.state();
    long began = System.nanoTime();
    Said said = cluster.run("down");
    report("stop with savepoints", began);
    assertThat(said.code()).isZero();
    assertThat(said.err())
        .filteredOn(line -> line.contains(" stopped with savepoint " + data))
        .hasSize(ClusterJob.values().length);
    assertThat(ProcessHandle.of(last.pid())).isEmpty();
    assertThat(last.processes()).noneMatch(ClusterState.Child::lives);
    last.ports().requireFree();
    assertThat(data.resolve("cluster")).doesNotExist();
    Said again = cluster.run("down");
    assertThat(again.code()).isZero();
    assertThat(again.err()).containsExactly("No cluster is running on the data folder " + data);
  }

  private static void report(String what, long began) {
    double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    System.out.println("ClusterIT: " + what + ": " + seconds + " s");
  }
}
