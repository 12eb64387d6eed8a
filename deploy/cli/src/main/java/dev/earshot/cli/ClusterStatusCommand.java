// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.local.cluster.ClusterState;
import dev.earshot.local.cluster.ClusterStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cluster status}: the processes and jobs of a running cluster. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the cluster's processes, how often each was started again, free slots, and the jobs"
          + " with their newest checkpoints.",
      "Exits with 1 when Flink's job manager does not answer, as for some seconds after it died."
    },
    footer = "deploy/earshot cluster status --json")
final class ClusterStatusCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private ClusterData data = new ClusterData();

  @Mixin private JsonReport json = new JsonReport();

  ClusterStatusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ClusterStatus status = ClusterStatus.of(ClusterState.require(data.folder()));
    Instant now = Instant.now();
    if (json.isWanted()) {
      terminal.out().println(ClusterReport.json(status, now));
    } else {
      ClusterReport.text(status, now).forEach(line -> terminal.out().println(line));
    }
    return status.answers() ? 0 : Main.FAILURE;
  }
}
