// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.cluster;

import dev.earshot.configuration.Settings;
import dev.earshot.configuration.SettingsWriter;
import dev.earshot.jobs.KafkaAccess;
import dev.earshot.local.ChildProcess;
import dev.earshot.local.EngineAddresses;
import dev.earshot.local.GeneratedSecrets;
import dev.earshot.local.LocalSettings;
import dev.earshot.local.RestorePoints;
import dev.earshot.local.StartFailure;
import dev.earshot.local.TopicSetup;
import dev.earshot.local.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;

/**
 * Gives jobs to a running cluster with Flink's own command line, each from the newest point that it
 * can be restored from.
 */
public final class JobSubmission {

  private static final Duration CLIENT_PATIENCE = Duration.ofMinutes(3);
  private static final Duration RUNNING_PATIENCE = Duration.ofMinutes(5);
  private static final Pattern SUBMITTED =
      Pattern.compile("Job has been submitted with JobID ([0-9a-f]{32})");
  private static final Duration POLL = Duration.ofMillis(200);

  private final ClusterFolder folder;
  private final FlinkRest rest;
  private final FlinkPrograms programs;
  private final Path jar;
  private final Consumer<String> talk;

  private JobSubmission(
      ClusterFolder folder, FlinkRest rest, Path flinkHome, Path jar, Consumer<String> talk) {
    this.folder = folder;
    this.rest = rest;
    this.programs = new FlinkPrograms(flinkHome, folder);
    this.jar = jar;
    this.talk = talk;
  }

  /**
   * To the cluster of a data folder.
   *
   * @param flinkHome has Flink's programs
   * @param jar with all jobs in it
   * @param talk is told what happens, one line at a time, for a person
   * @throws UserError when no cluster runs there
   */
  public static JobSubmission to(
      ClusterFolder folder, Path flinkHome, Path jar, Consumer<String> talk) throws IOException {
    ClusterState state = ClusterState.require(folder);
    return new JobSubmission(folder, FlinkRest.of(state.ports()), flinkHome, jar, talk);
  }

  /**
   * Submits jobs one after the other, and waits until each processes data.
   *
   * @throws UserError when one of them runs already; then none is submitted
   * @throws StartFailure when one does not start
   */
  public List<FlinkJob> submit(List<ClusterJob> jobs) throws IOException, InterruptedException {
    refuseRunning(jobs);
    EngineAddresses addresses = EngineAddresses.require(folder.root());
    Settings settings = addresses.settings();
    makeTopics(settings);
    Files.writeString(folder.jobConfiguration(), SettingsWriter.yaml(settings));
    List<FlinkJob> running = new ArrayList<>();
    for (ClusterJob job : jobs) {
      running.add(awaitRunning(job, submit(job)));
    }
    return running;
  }

  private void refuseRunning(List<ClusterJob> wanted) throws IOException, InterruptedException {
    List<String> names = wanted.stream().map(ClusterJob::jobName).toList();
    for (FlinkJob job : jobs()) {
      if (names.contains(job.name()) && !job.hasEnded()) {
        throw new UserError(
            "The job "
                + job.name()
                + " is on the cluster already ("
                + job.state()
                + "); stop it first with deploy/earshot cluster down, or name others with --job");
      }
    }
  }

  private List<FlinkJob> jobs() throws InterruptedException {
    try {
      return rest.jobs();
    } catch (IOException e) {
      throw new StartFailure("Flink's job manager does not answer: " + e.getMessage(), e);
    }
  }

  /** Those of sources that the configuration has only had since the cluster was started. */
  private static void makeTopics(Settings settings) throws InterruptedException {
    try (Admin admin = KafkaAccess.admin(settings.kafka())) {
      TopicSetup.ensure(admin, settings);
    } catch (ExecutionException e) {
      throw new StartFailure("Kafka refuses to make topics: " + e.getCause().getMessage(), e);
    }
  }

  /** Returns the id that Flink gives the job. */
  private String submit(ClusterJob job) throws IOException, InterruptedException {
    var points = new RestorePoints(folder.checkpoints(job), folder.savepoints(job.jobName()));
    points.removeOld();
    Optional<Path> restore = points.newest();
    talk.accept(
        "Submitting "
            + job.jobName()
            + restore.map(point -> " from " + folder.root().relativize(point)).orElse("")
            + " ...");
    return run(job, programs.client(arguments(job, folder, jar, restore)));
  }

  static List<String> arguments(
      ClusterJob job, ClusterFolder folder, Path jar, Optional<Path> restore) {
    List<String> arguments = new ArrayList<>(List.of("run", "-d", "-t", "remote"));
    arguments.add("-Dexecution.checkpointing.dir=" + folder.checkpoints(job).toUri());
    restore.ifPresent(point -> arguments.addAll(List.of("-s", point.toUri().toString())));
    arguments.addAll(List.of("-c", job.mainClass(), jar.toString()));
    arguments.addAll(List.of("--config", folder.jobConfiguration().toString()));
    return arguments;
  }

  private String run(ClusterJob job, List<String> command)
      throws IOException, InterruptedException {
    Path output = folder.logs().resolve("client.out");
    ProcessBuilder builder =
        new ProcessBuilder(ChildProcess.inOwnSession(command))
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(programs.environment());
    GeneratedSecrets secrets = GeneratedSecrets.readOrCreate(folder.secrets());
    builder.environment().putAll(LocalSettings.environment(secrets));
    Process client = builder.start();
    try {
      if (!client.waitFor(CLIENT_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw notSubmitted(job, "not within " + CLIENT_PATIENCE.toSeconds() + " s", output);
      }
    } finally {
      client.destroyForcibly();
    }
    if (client.exitValue() != 0) {
      throw notSubmitted(job, reason(output), output);
    }
    Matcher submitted = SUBMITTED.matcher(Files.readString(output));
    if (!submitted.find()) {
      throw notSubmitted(job, reason(output), output);
    }
    return submitted.group(1);
  }

  private static StartFailure notSubmitted(ClusterJob job, String reason, Path output) {
    return new StartFailure(
        job.jobName() + " cannot be submitted: " + reason + " (see " + output + ")");
  }

  /** The innermost cause that the client tells. */
  static String reason(Path output) throws IOException {
    List<String> lines =
        Files.readString(output, StandardCharsets.UTF_8)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("at ") && !line.startsWith("..."))
            .toList();
    return lines.stream()
        .filter(line -> line.startsWith("Caused by: "))
        .reduce((first, last) -> last)
        .map(line -> line.substring("Caused by: ".length()))
        .orElse(lines.isEmpty() ? "no reason given" : lines.get(lines.size() - 1));
  }

  private FlinkJob awaitRunning(ClusterJob job, String id) throws InterruptedException {
    long deadline = System.nanoTime() + RUNNING_PATIENCE.toNanos();
    while (true) {
      Optional<FlinkJob> found = jobs().stream().filter(known -> known.id().equals(id)).findFirst();
      if (found.filter(FlinkJob::runsWhole).isPresent()) {
        return found.get();
      }
      if (found.filter(FlinkJob::hasEnded).isPresent() || System.nanoTime() > deadline) {
        throw new StartFailure(
            job.jobName()
                + " was submitted and does not process data ("
                + found.map(FlinkJob::state).orElse("unknown")
                + "); see the logs in "
                + folder.logs());
      }
      TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
    }
  }
}
