// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.local.cluster.ClusterFolder;
import dev.earshot.local.cluster.ClusterState;
import dev.earshot.local.cluster.FlinkJob;
import dev.earshot.local.cluster.FlinkRest;
import dev.earshot.local.cluster.JobStop;
import dev.earshot.local.cluster.SupervisorProcess;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cluster down}: stops the jobs and then every process of a cluster. */
@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    description = {
      "Stops the jobs with a savepoint, then every process of the cluster. What it has kept stays;"
          + " submitted to the next cluster on this folder, the jobs go on from there.",
      "Succeeds also when no cluster runs."
    },
    footer = "deploy/earshot cluster down")
final class ClusterDownCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(ClusterDownCommand.class);

  private final Terminal terminal;

  @Mixin private ClusterData data = new ClusterData();

  @Option(
      names = "--no-savepoint",
      negatable = true,
      description =
          "Cancel the jobs without a savepoint; they then go on from their newest checkpoints.")
  private boolean savepoint = true;

  ClusterDownCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ClusterFolder folder = data.folder();
    Optional<ClusterState> state = ClusterState.find(folder);
    if (state.isEmpty()) {
      terminal.say("No cluster is running on the data folder " + folder.root());
      return 0;
    }
    if (state.get().ready()) {
      stopJobs(folder, FlinkRest.of(state.get().ports()));
    }
    terminal.say("Stopping Flink, PostgreSQL and Kafka ...");
    SupervisorProcess.stop(state.get());
    terminal.say("Stopped");
    return 0;
  }

  private void stopJobs(ClusterFolder folder, FlinkRest rest) throws InterruptedException {
    JobStop stop = new JobStop(rest, folder, terminal::say);
    try {
      for (FlinkJob job : rest.livingJobs()) {
        stop.stop(job, savepoint);
      }
    } catch (IOException e) {
      LOG.warn("Jobs did not stop", e);
      terminal.say(
          "The jobs did not stop cleanly ("
              + e.getMessage()
              + "); they go on from their newest points");
    }
  }
}
