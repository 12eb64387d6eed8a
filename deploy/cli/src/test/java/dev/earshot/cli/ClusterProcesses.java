// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.local.UserError;
import dev.earshot.local.cluster.ClusterFolder;
import dev.earshot.local.cluster.ClusterJob;
import dev.earshot.local.cluster.ClusterPorts;
import dev.earshot.local.cluster.ClusterState;
import dev.earshot.local.cluster.FlinkJob;
import dev.earshot.local.cluster.FlinkRest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A cluster on a data folder, as its commands and its processes. */
final class ClusterProcesses {

  private static final Duration COMMAND_PATIENCE = Duration.ofMinutes(7);

  private final Path data;
  private final CommandProcess commands;

  /**
   * @param folder where the commands' output is kept
   * @param data the cluster's
   */
  ClusterProcesses(Path folder, Path data) {
    this.data = data;
    String home = Path.of("../..").toAbsolutePath().normalize().toString();
    commands =
        new CommandProcess(
            folder,
            Map.of("PATH", System.getenv("PATH")),
            List.of("-Dearshot.home=" + home),
            COMMAND_PATIENCE);
  }

  /** Runs one of the commands {@code cluster ...} in a process of its own. */
  Said run(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of("cluster"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--data", data.toString()));
    Said said = commands.run(all.toArray(String[]::new));
    System.out.println(String.join(" ", arguments) + ": " + said);
    return said;
  }

  ClusterState state() throws IOException {
    return ClusterState.require(ClusterFolder.of(data));
  }

  void kill(String process) throws IOException {
    long pid = pid(state(), process);
    assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
  }

  static long pid(ClusterState state, String process) {
    return state.processes().stream()
        .filter(child -> child.name().equals(process))
        .findFirst()
        .orElseThrow()
        .pid();
  }

  /** Whether all tasks of all jobs process data. */
  boolean allJobsRun() throws Exception {
    try {
      List<FlinkJob> jobs = FlinkRest.of(state().ports()).livingJobs();
      return jobs.size() == ClusterJob.values().length
          && jobs.stream().allMatch(FlinkJob::runsWhole);
    } catch (IOException e) {
      // The job manager is not back yet.
      return false;
    }
  }

  /** The first of so many ports in a row that are free, below those that clients are given. */
  static int freePorts() {
    return IntStream.iterate(20_011, base -> base < 32_000, base -> base + ClusterPorts.COUNT)
        .filter(ClusterProcesses::isFree)
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
