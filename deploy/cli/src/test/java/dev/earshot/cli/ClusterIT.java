// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.local.EngineAddresses;
import dev.earshot.local.EngineCounts;
import dev.earshot.local.GeneratedSecrets;
import dev.earshot.local.LocalSettings;
import dev.earshot.local.UserError;
import dev.earshot.local.cluster.ClusterFolder;
import dev.earshot.local.cluster.ClusterJob;
import dev.earshot.local.cluster.ClusterPorts;
import dev.earshot.local.cluster.ClusterState;
import dev.earshot.local.cluster.FlinkJob;
import dev.earshot.local.cluster.FlinkRest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cluster's commands, as processes, on real servers; and what the jobs promise over faults. */
class ClusterIT {

  private static final List<ClusterJob> JOBS = List.of(ClusterJob.ENRICHMENT);
  private static final Duration PACE = Duration.ofMillis(40);
  private static final Duration COMMAND_PATIENCE = Duration.ofMinutes(7);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(2);
  private static final int BEFORE_THE_FIRST_FAULT = 100;

  @TempDir Path folder;
  private Path data;
  private CommandProcess commands;

  @BeforeEach
  void setUp() {
    data = folder.resolve("data");
    String home = Path.of("../..").toAbsolutePath().normalize().toString();
    commands =
        new CommandProcess(
            folder,
            Map.of("PATH", System.getenv("PATH")),
            List.of("-Dearshot.home=" + home),
            COMMAND_PATIENCE);
  }

  @AfterEach
  void leaveNothingRunning() throws Exception {
    cluster("down", "--no-savepoint");
  }

  @Test
  void losesAndDoublesNothingWhenATaskManagerAndTheJobManagerAreKilledMidStream() throws Exception {
    long began = System.nanoTime();
    assertThat(cluster("up", "--ports-from", String.valueOf(freeBlock())).code()).isZero();
    report("start of the cluster", began);
    began = System.nanoTime();
    assertThat(submit().code()).isZero();
    report("submission", began);
    assertRefusesWhatRunsAlready();
    ClusterState first = state();
    EngineAddresses addresses = EngineAddresses.require(data);
    try (PublishedEvents published = new PublishedEvents(addresses.kafka());
        PacedFeedback feedback = new PacedFeedback(addresses.kafka(), PACE)) {
      await(published, "the first events", () -> published.count() >= BEFORE_THE_FIRST_FAULT);
      killAndAwait("taskmanager-1", feedback, published);
      killAndAwait("jobmanager", feedback, published);
      int sent = feedback.stop();
      await(
          published,
          "all " + sent + " events",
          () -> published.countDifferent() == sent && published.hasReadAll());
      assertThat(published.count()).as("each event once").isEqualTo(sent);
      await(published, "all rows", () -> counts().equals(new EngineCounts(sent, sent, 0, 0)));
      assertThat(feedbackRows(addresses)).isEqualTo(sent);
    }
    assertStatusTellsOfTheFaults(first);
    assertMakesSavepoints();
    assertStopsEverything();
  }

  private void assertRefusesWhatRunsAlready() throws Exception {
    Said again = submit();
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err())
        .singleElement()
        .asString()
        .startsWith("The job " + JOBS.get(0).jobName() + " is on the cluster already (RUNNING)");
    Said second = cluster("up");
    assertThat(second.code()).isEqualTo(2);
    assertThat(second.err())
        .containsExactly(
            "A cluster is running on the data folder "
                + data
                + " already; see deploy/earshot cluster status");
  }

  /** The jobs have come back when something sent after the kill has been committed. */
  private void killAndAwait(String process, PacedFeedback feedback, PublishedEvents published)
      throws Exception {
    long pid = pid(state(), process);
    int next = feedback.sent();
    long began = System.nanoTime();
    assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
    await(published, "events after the kill of " + process, () -> published.reaches(next));
    report("committed records again after the kill of " + process, began);
    await(published, "all tasks after the kill of " + process, this::allJobsRun);
    report("all tasks running again after the kill of " + process, began);
    assertThat(System.nanoTime() - began).isLessThan(LONGEST_RECOVERY.toNanos());
  }

  private void assertStatusTellsOfTheFaults(ClusterState first) throws Exception {
    Said said = cluster("status", "--json");
    assertThat(said.code()).isZero();
    JsonNode status = new ObjectMapper().readTree(said.out().get(0));
    for (JsonNode process : status.get("processes")) {
      String name = process.get("process").asText();
      boolean killed = List.of("taskmanager-1", "jobmanager").contains(name);
      assertThat(process.get("restarts").asInt()).as(name).isEqualTo(killed ? 1 : 0);
      assertThat(process.get("pid").asLong() == pid(first, name)).as(name).isEqualTo(!killed);
      assertThat(process.get("alive").asBoolean()).as(name).isTrue();
    }
    assertThat(status.get("jobs")).hasSize(JOBS.size());
    for (JsonNode job : status.get("jobs")) {
      assertThat(job.get("state").asText()).isEqualTo("RUNNING");
      assertThat(job.get("last_checkpoint").get("state_bytes").asLong()).isPositive();
    }
  }

  private void assertMakesSavepoints() throws Exception {
    Said said = cluster("savepoint", "--json");
    assertThat(said.code()).isZero();
    JsonNode made = new ObjectMapper().readTree(said.out().get(0)).get("savepoints");
    assertThat(made).hasSize(JOBS.size());
    for (JsonNode savepoint : made) {
      Path at = Path.of(savepoint.get("savepoint").asText());
      assertThat(at.resolve("_metadata")).isRegularFile();
      assertThat(at).startsWith(data.resolve("savepoints"));
    }
  }

  private void assertStopsEverything() throws Exception {
    ClusterState last = state();
    long began = System.nanoTime();
    Said said = cluster("down");
    report("stop with savepoints", began);
    assertThat(said.code()).isZero();
    assertThat(said.err()).anyMatch(line -> line.contains(" stopped with savepoint " + data));
    assertThat(ProcessHandle.of(last.pid())).isEmpty();
    assertThat(last.processes()).noneMatch(ClusterState.Child::lives);
    last.ports().requireFree();
    assertThat(data.resolve("cluster")).doesNotExist();
    Said again = cluster("down");
    assertThat(again.code()).isZero();
    assertThat(again.err()).containsExactly("No cluster is running on the data folder " + data);
  }

  private Said submit() throws Exception {
    List<String> arguments = new ArrayList<>();
    arguments.add("submit");
    JOBS.forEach(job -> arguments.addAll(List.of("--job", job.toString())));
    return cluster(arguments.toArray(String[]::new));
  }

  private Said cluster(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of("cluster"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--data", data.toString()));
    Said said = commands.run(all.toArray(String[]::new));
    System.out.println(String.join(" ", arguments) + ": " + said);
    return said;
  }

  private ClusterState state() throws IOException {
    return ClusterState.require(ClusterFolder.of(data));
  }

  private static long pid(ClusterState state, String name) {
    return state.processes().stream()
        .filter(process -> process.name().equals(name))
        .findFirst()
        .orElseThrow()
        .pid();
  }

  private boolean allJobsRun() throws Exception {
    try {
      List<FlinkJob> jobs = FlinkRest.of(state().ports()).livingJobs();
      return jobs.size() == JOBS.size() && jobs.stream().allMatch(FlinkJob::runsWhole);
    } catch (IOException e) {
      // The job manager is not back yet.
      return false;
    }
  }

  private EngineCounts counts() throws Exception {
    return EngineCounts.read(EngineAddresses.require(data), secrets());
  }

  private long feedbackRows(EngineAddresses addresses) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(
                addresses.postgres(), LocalSettings.READER, secrets().reader());
        var asked = connection.createStatement();
        var answer = asked.executeQuery("select count(*) from earshot.feedback")) {
      answer.next();
      return answer.getLong(1);
    }
  }

  private GeneratedSecrets secrets() throws IOException {
    return GeneratedSecrets.readOrCreate(data.resolve("secrets"));
  }

  /** Something to ask again and again until it is so. */
  @FunctionalInterface
  private interface Condition {
    boolean holds() throws Exception;
  }

  private void await(PublishedEvents published, String what, Condition condition) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    published.read();
    while (!condition.holds()) {
      assertThat(System.nanoTime())
          .as("%s in time, with %d events; logs: %s", what, published.count(), logs())
          .isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      published.read();
    }
  }

  private List<String> logs() throws IOException {
    try (var files = Files.list(data.resolve("logs"))) {
      return files.map(Path::toString).toList();
    }
  }

  private static void report(String what, long began) {
    double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    System.out.println("ClusterIT: " + what + ": " + seconds + " s");
  }

  /** Below the ports that the system gives to clients. */
  private static int freeBlock() {
    return IntStream.iterate(20_011, base -> base < 32_000, base -> base + ClusterPorts.COUNT)
        .filter(ClusterIT::isFree)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int base) {
    try {
      ClusterPorts.from(base).requireFree();
      return true;
    } catch (UserError e) {
      return false;
    }
  }
}
