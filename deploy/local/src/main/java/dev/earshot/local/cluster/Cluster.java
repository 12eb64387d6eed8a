// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.cluster;

import dev.earshot.configuration.Settings;
import dev.earshot.jobs.KafkaAccess;
import dev.earshot.local.ChildProcess;
import dev.earshot.local.DataFolder;
import dev.earshot.local.EngineAddresses;
import dev.earshot.local.EngineConsole;
import dev.earshot.local.GeneratedSecrets;
import dev.earshot.local.KafkaServer;
import dev.earshot.local.LocalServer;
import dev.earshot.local.LocalSettings;
import dev.earshot.local.PostgresBinaries;
import dev.earshot.local.PostgresServer;
import dev.earshot.local.Preflight;
import dev.earshot.local.SchemaRegistryServer;
import dev.earshot.local.StartFailure;
import dev.earshot.local.TopicSetup;
import dev.earshot.sql.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The servers of a cluster, started in order and stopped in the opposite one. Used by one thread.
 *
 * <p>It starts without jobs, also after a crash: what ZooKeeper knew of them is thrown away, and a
 * job goes on from its newest checkpoint or savepoint when it is submitted again. So a cluster may
 * be started on other ports or with another configuration than before.
 */
final class Cluster implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
  private static final Duration START_PATIENCE = Duration.ofMinutes(3);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
  private static final long NEEDED_MEMORY = 6L << 30;

  private final ClusterPlan plan;
  private final ClusterFolder folder;
  private final ClusterPorts ports;
  private final FlinkPrograms programs;
  private final String started = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  private final List<Member> members = new ArrayList<>();
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private boolean ready;

  Cluster(ClusterPlan plan) {
    this.plan = plan;
    this.folder = plan.folder();
    this.ports = plan.ports();
    this.programs = new FlinkPrograms(plan.flinkHome(), folder);
  }

  /**
   * Starts everything; close it also after a failure.
   *
   * @param talk is told what happens, one line at a time, for a person
   */
  void start(Consumer<String> talk) throws Exception {
    Settings settings = LocalSettings.of(plan.config(), ports.engine());
    Preflight.of(plan.data()).require(NEEDED_MEMORY);
    DataFolder data = DataFolder.open(plan.data());
    parts.push(data);
    GeneratedSecrets secrets = GeneratedSecrets.readOrCreate(data.secrets());
    KafkaServer.Settings kafka = kafka(data);
    PostgresServer.Settings postgres =
        new PostgresServer.Settings(
            data.postgres(), data.logs(), ports.engine().postgres(), secrets);
    programs.stopLeftOvers();
    KafkaServer.stopLeftOver(kafka);
    PostgresServer.stopLeftOver(postgres);
    ports.requireFree();
    talk.accept("Starting Kafka, PostgreSQL and Flink ...");
    Configuration flink = prepareFlink();
    parts.push(() -> Files.deleteIfExists(folder.state()));
    Member broker = member("kafka", () -> KafkaServer.start(kafka));
    Member tables = member("postgresql", () -> PostgresServer.start(postgres));
    startFlink(flink);
    startTogether(broker, tables);
    prepareTables((PostgresServer) tables.running(), secrets);
    makeTopics(settings);
    parts.push(SchemaRegistryServer.start(ports.engine().schemaRegistry()));
    parts.push(EngineConsole.start(ports.engine(), secrets));
    awaitTaskManagers();
    var addresses =
        new EngineAddresses(ProcessHandle.current().pid(), ports.engine(), plan.config());
    addresses.write(data.root());
    parts.push(() -> EngineAddresses.remove(data.root()));
    ready = true;
    tellState();
  }

  private KafkaServer.Settings kafka(DataFolder data) {
    return new KafkaServer.Settings(
        plan.kafkaHome(),
        data.kafka(),
        data.logs(),
        ports.engine().kafka(),
        ports.engine().kafkaController());
  }

  private Configuration prepareFlink() throws IOException {
    for (Path stale : List.of(folder.zooKeeper(), folder.highAvailability(), folder.temporary())) {
      PostgresBinaries.delete(stale);
      Files.createDirectories(stale);
    }
    Files.createDirectories(folder.plugins());
    Configuration flink = FlinkConfiguration.of(folder, ports);
    FlinkConfiguration.write(flink, folder.flink());
    return flink;
  }

  /** Its processes look for each other until they have found each other. */
  private void startFlink(Configuration flink) throws Exception {
    start(member(FlinkPrograms.ZOOKEEPER, () -> programs.startZooKeeper(ports.zooKeeper())));
    start(member(FlinkPrograms.JOB_MANAGER, () -> programs.startJobManager(flink)));
    for (int number = 1; number <= FlinkConfiguration.TASK_MANAGERS; number++) {
      int own = number;
      start(member(FlinkPrograms.taskManager(own), () -> programs.startTaskManager(own, flink)));
    }
  }

  private Member member(String name, Callable<LocalServer> program) {
    Member member = new Member(name, RestartPolicy.USUAL, program);
    members.add(member);
    parts.push(member);
    return member;
  }

  private void start(Member member) throws Exception {
    member.start(System.nanoTime());
    tellState();
  }

  private void startTogether(Member... together) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(together.length);
    try {
      List<Future<?>> starts = new ArrayList<>();
      for (Member member : together) {
        starts.add(threads.submit(() -> startOne(member)));
      }
      ExecutionException failure = null;
      for (Future<?> start : starts) {
        try {
          start.get();
        } catch (ExecutionException e) {
          // Told when all have ended, so that none is left running.
          failure = e;
        }
      }
      if (failure != null) {
        throw failure.getCause() instanceof Exception cause ? cause : failure;
      }
      tellState();
    } finally {
      // After an interrupt: what has begun to start stops again before anything else is stopped.
      threads.shutdownNow();
      threads.awaitTermination(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static Void startOne(Member member) throws Exception {
    member.start(System.nanoTime());
    return null;
  }

  private static void prepareTables(PostgresServer server, GeneratedSecrets secrets)
      throws Exception {
    Migrations.migrate(server.jdbcUrl(), PostgresServer.ADMINISTRATOR, secrets.administrator());
    server.grantLogin(LocalSettings.WRITER, secrets.writer(), "earshot_writer");
    server.grantLogin(LocalSettings.READER, secrets.reader(), "bi_reader");
    server.grantLogin(LocalSettings.CONSOLE, secrets.console(), "earshot_console");
    for (String role : List.of("earshot_console", "earshot_sensitive")) {
      server.grantLogin(LocalSettings.SENSITIVE_CONSOLE, secrets.sensitiveConsole(), role);
    }
  }

  private static void makeTopics(Settings settings) throws InterruptedException {
    try (Admin admin = KafkaAccess.admin(settings.kafka())) {
      TopicSetup.ensure(admin, settings);
    } catch (ExecutionException e) {
      throw new StartFailure("Kafka refuses to make topics: " + e.getCause().getMessage(), e);
    }
  }

  private void awaitTaskManagers() throws IOException, InterruptedException {
    FlinkRest rest = FlinkRest.of(ports);
    List<ChildProcess> flink = new ArrayList<>();
    for (Member member : members) {
      if (member.running() instanceof ChildProcess process) {
        flink.add(process);
      }
    }
    ChildProcess last = flink.get(flink.size() - 1);
    last.awaitReady(
        () -> {
          for (ChildProcess process : flink) {
            // Tells of the one that has ended.
            process.awaitReady(process::isAlive, START_PATIENCE);
          }
          return rest.taskManagers() >= FlinkConfiguration.TASK_MANAGERS;
        },
        START_PATIENCE);
  }

  /** Has started again what ended by itself; waits for nothing. */
  void check() {
    boolean changed = false;
    for (Member member : members) {
      changed |= member.check(System.nanoTime());
    }
    if (changed) {
      try {
        tellState();
      } catch (IOException e) {
        LOG.error("The state cannot be written", e);
      }
    }
  }

  private void tellState() throws IOException {
    new ClusterState(
            ProcessHandle.current().pid(),
            started,
            ready,
            ports,
            members.stream().map(Member::state).toList())
        .write(folder.state());
  }

  /** Stops everything, the last started first; a failure of one does not keep the others. */
  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        LOG.error("A part of the cluster did not stop cleanly", e);
      }
    }
  }
}
