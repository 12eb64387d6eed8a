// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.cluster;

import dev.earshot.local.ChildProcess;
import dev.earshot.local.DataFolder;
import dev.earshot.local.StartFailure;
import dev.earshot.local.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Starts and stops a cluster's {@link Supervisor}, which outlives the process that started it. */
public final class SupervisorProcess {

  private static final Duration STOP_PATIENCE = Duration.ofMinutes(3);
  private static final Duration CHILDREN_PATIENCE = Duration.ofSeconds(30);
  private static final int USER_ERROR = 2;

  private SupervisorProcess() {}

  /**
   * Starts a cluster and waits until all of it is there. When this process is ended meanwhile, so
   * is the cluster.
   *
   * @param talk is told what happens, one line at a time, for a person
   * @throws UserError when a cluster runs on the folder already, or this machine, the folder or a
   *     port will not do
   * @throws StartFailure when a part does not come up
   */
  public static ClusterState start(ClusterPlan plan, Consumer<String> talk)
      throws IOException, InterruptedException {
    ClusterFolder folder = plan.folder();
    Optional<ClusterState> running = ClusterState.find(folder);
    if (running.isPresent()) {
      throw new UserError(
          "A cluster is running on the data folder "
              + folder.root()
              + " already; see deploy/earshot cluster status");
    }
    // Says what is wrong with the folder, and makes the one of the logs.
    DataFolder.open(plan.data()).close();
    Process supervisor = launch(plan);
    Thread ifEnded = new Thread(supervisor::destroy, "end-supervisor");
    Runtime.getRuntime().addShutdownHook(ifEnded);
    awaitReady(supervisor, talk);
    Runtime.getRuntime().removeShutdownHook(ifEnded);
    return ClusterState.require(folder);
  }

  private static Process launch(ClusterPlan plan) throws IOException {
    Path logs = plan.folder().logs();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Dearshot.log=" + logs.resolve("supervisor.log"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Supervisor.class.getName());
    command.addAll(plan.arguments());
    return new ProcessBuilder(ChildProcess.inOwnSession(command))
        .redirectInput(Path.of("/dev/null").toFile())
        .redirectError(ProcessBuilder.Redirect.appendTo(logs.resolve("supervisor.out").toFile()))
        .start();
  }

  private static void awaitReady(Process supervisor, Consumer<String> talk)
      throws IOException, InterruptedException {
    String last = "The supervisor ended without a word";
    try (BufferedReader said = supervisor.inputReader(StandardCharsets.UTF_8)) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.equals(Supervisor.READY)) {
          return;
        }
        last = line;
        if (line.endsWith("...")) {
          talk.accept(line);
        }
      }
    }
    throw supervisor.waitFor() == USER_ERROR ? new UserError(last) : new StartFailure(last);
  }

  /**
   * Asks a supervisor to stop everything, and waits until all its processes are gone.
   *
   * @throws StartFailure when some of them do not end
   */
  public static void stop(ClusterState state) throws InterruptedException {
    Optional<ProcessHandle> supervisor = ProcessHandle.of(state.pid());
    supervisor.ifPresent(ProcessHandle::destroy);
    if (!supervisor.map(process -> endsWithin(process, STOP_PATIENCE)).orElse(true)) {
      // Its children end when it has gone.
      supervisor.ifPresent(ProcessHandle::destroyForcibly);
    }
    List<String> left =
        state.processes().stream()
            .filter(child -> child.pid() != 0)
            .filter(
                child ->
                    !ProcessHandle.of(child.pid())
                        .map(process -> endsWithin(process, CHILDREN_PATIENCE))
                        .orElse(true))
            .map(child -> child.name() + " (process " + child.pid() + ")")
            .toList();
    if (!left.isEmpty()) {
      throw new StartFailure(
          "Not ended: " + String.join(", ", left) + "; the next start stops what is left over");
    }
  }

  private static boolean endsWithin(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
