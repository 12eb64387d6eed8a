// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import dev.earshot.configuration.Settings;
import dev.earshot.jobs.AllInOneJob;
import dev.earshot.jobs.KafkaAccess;
import dev.earshot.local.demonstration.Demonstration;
import dev.earshot.sql.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
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
 * The whole engine on one machine.
 *
 * <pre>
 *   data folder ─ Kafka ──────┬─ topics ─┬─ schema registry ─ job, from the newest point it can restore
 *               └ PostgreSQL ─┴─ tables ─┘                     └─ console ─ demonstration
 * </pre>
 *
 * <p>A clean stop goes the other way round: the job with a savepoint first, then the servers. After
 * a crash the servers end by themselves, and the next start goes on from the newest checkpoint.
 */
public final class Engine implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

  private final Plan plan;
  private final Consumer<String> talk;
  private final Deque<AutoCloseable> started = new ConcurrentLinkedDeque<>();

  private Engine(Plan plan, Consumer<String> talk) {
    this.plan = plan;
    this.talk = talk;
  }

  /**
   * What to start.
   *
   * @param kafkaHome has the broker's program
   * @param data folder of everything that is kept
   * @param ports where to listen
   * @param config the user's configuration; empty for the shipped one
   * @param demonstration whether an invented organisation is to speak to the engine
   */
  public record Plan(
      Path kafkaHome, Path data, Ports ports, Optional<Path> config, boolean demonstration) {}

  /**
   * A started engine.
   *
   * @param engine closing it stops everything
   * @param addresses where it listens
   * @param job its job
   * @param secrets its logins
   * @param demonstrates whether an invented organisation speaks to it
   */
  public record Running(
      Engine engine,
      EngineAddresses addresses,
      RunningJob job,
      GeneratedSecrets secrets,
      boolean demonstrates) {}

  /**
   * Starts everything, or stops again what was started before a failure.
   *
   * @param talk is told what happens, one line at a time, for a person
   * @throws UserError when this machine, the folder or a port will not do
   * @throws StartFailure when a server or the job does not come up
   */
  public static Running start(Plan plan, Consumer<String> talk)
      throws IOException, InterruptedException {
    Engine engine = new Engine(plan, talk);
    try {
      return engine.start();
    } catch (RuntimeException | IOException | InterruptedException | Error e) {
      engine.close();
      throw e;
    }
  }

  private Running start() throws IOException, InterruptedException {
    LocalSettings.of(plan.config(), plan.ports());
    Preflight.of(plan.data()).require();
    DataFolder data = DataFolder.open(plan.data());
    started.push(data);
    Settings settings = settings(data);
    GeneratedSecrets secrets = GeneratedSecrets.readOrCreate(data.secrets());
    startServers(data, secrets);
    makeTopics(settings);
    started.push(SchemaRegistryServer.start(plan.ports().schemaRegistry()));
    RunningJob job = startJob(data, settings, secrets);
    started.push(EngineConsole.start(plan.ports(), secrets));
    if (plan.demonstration()) {
      started.push(Demonstration.start(data.root(), settings.kafka(), Clock.systemUTC()));
    }
    EngineAddresses addresses =
        new EngineAddresses(ProcessHandle.current().pid(), plan.ports(), plan.config());
    addresses.write(data.root());
    started.push(() -> EngineAddresses.remove(data.root()));
    return new Running(this, addresses, job, secrets, plan.demonstration());
  }

  /**
   * A job that once had the demonstration's sources keeps them: their state is part of what it is
   * restored from.
   */
  private Settings settings(DataFolder data) throws IOException {
    if (plan.demonstration()) {
      Demonstration.remember(data.root(), Instant.now());
    }
    return LocalSettings.of(
        plan.config(),
        plan.ports(),
        Demonstration.isKnown(data.root()) ? Demonstration.sources() : List.of());
  }

  private void startServers(DataFolder data, GeneratedSecrets secrets)
      throws IOException, InterruptedException {
    Ports ports = plan.ports();
    var kafka =
        new KafkaServer.Settings(
            plan.kafkaHome(), data.kafka(), data.logs(), ports.kafka(), ports.kafkaController());
    var postgres =
        new PostgresServer.Settings(data.postgres(), data.logs(), ports.postgres(), secrets);
    KafkaServer.stopLeftOver(kafka);
    PostgresServer.stopLeftOver(postgres);
    ports.requireFree();
    talk.accept("Starting Kafka and PostgreSQL ...");
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<?> broker = threads.submit(() -> startKafka(kafka));
      Future<?> tables = threads.submit(() -> prepareTables(postgres, secrets));
      // Both are awaited before a failure of either is told, so that none is left running.
      awaitQuietly(tables);
      await(broker);
      await(tables);
    } finally {
      // After an interrupt: what has begun to start stops again before anything else is stopped.
      threads.shutdownNow();
      threads.awaitTermination(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private Void startKafka(KafkaServer.Settings settings) throws Exception {
    started.push(KafkaServer.start(settings));
    return null;
  }

  private Void prepareTables(PostgresServer.Settings settings, GeneratedSecrets secrets)
      throws Exception {
    PostgresServer server = PostgresServer.start(settings);
    started.push(server);
    Migrations.migrate(server.jdbcUrl(), PostgresServer.ADMINISTRATOR, secrets.administrator());
    server.grantLogin(LocalSettings.WRITER, secrets.writer(), "earshot_writer");
    server.grantLogin(LocalSettings.READER, secrets.reader(), "bi_reader");
    server.grantLogin(LocalSettings.CONSOLE, secrets.console(), "earshot_console");
    for (String role : List.of("earshot_console", "earshot_sensitive")) {
      server.grantLogin(LocalSettings.SENSITIVE_CONSOLE, secrets.sensitiveConsole(), role);
    }
    return null;
  }

  private void makeTopics(Settings settings) throws InterruptedException {
    try (Admin admin = KafkaAccess.admin(settings.kafka())) {
      TopicSetup.ensure(admin, settings);
    } catch (ExecutionException e) {
      throw new StartFailure("Kafka refuses to make topics: " + e.getCause().getMessage(), e);
    }
  }

  private RunningJob startJob(DataFolder data, Settings settings, GeneratedSecrets secrets)
      throws IOException {
    RestorePoints points = new RestorePoints(data.checkpoints(), data.savepoints());
    points.removeOld();
    Optional<Path> restore = points.newest();
    talk.accept(
        restore
            .map(point -> "Starting the job from " + data.root().relativize(point) + " ...")
            .orElse("Starting the job ..."));
    PostgresBinaries.delete(data.temporary());
    Files.createDirectories(data.temporary());
    Configuration flink = FlinkSettings.of(data, plan.ports().flinkWeb(), restore);
    EngineJob everything =
        with -> AllInOneJob.submit(settings, LocalSettings.secrets(secrets), with);
    RunningJob job = RunningJob.start(everything, flink, data.savepoints(), talk);
    started.push(job);
    return job;
  }

  private static void await(Future<?> work) throws InterruptedException {
    try {
      work.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new StartFailure("A server did not start: " + e.getCause(), e);
    }
  }

  private static void awaitQuietly(Future<?> work) throws InterruptedException {
    try {
      work.get();
    } catch (ExecutionException e) {
      LOG.debug("Told later", e);
    }
  }

  /** Whether the servers that the engine started still run. */
  public boolean serversRun() {
    return started.stream().allMatch(Engine::runs);
  }

  private static boolean runs(AutoCloseable part) {
    if (part instanceof KafkaServer kafka) {
      return kafka.isAlive();
    }
    return !(part instanceof PostgresServer postgres) || postgres.isAlive();
  }

  /** Stops everything, the last started first; a failure of one does not keep the others. */
  @Override
  public void close() {
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        LOG.error("A part of the engine did not stop cleanly", e);
        talk.accept("A part of the engine did not stop cleanly: " + e.getMessage());
      }
    }
  }
}
