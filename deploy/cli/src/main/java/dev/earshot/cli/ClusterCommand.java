// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.local.UserError;
import picocli.CommandLine.Command;

/** {@code cluster}: a Flink cluster of several processes on this machine. */
@Command(
    name = "cluster",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the engine as it runs on several machines, on this one: Flink's job manager and two task"
          + " managers as processes that are started again when they die, Kafka and PostgreSQL.",
      "Replay and status work with it too: deploy/earshot replay --data .earshot-cluster FILE"
    },
    footer = "deploy/earshot cluster up && deploy/earshot cluster submit")
final class ClusterCommand implements Runnable {

  /** Without a command there is nothing to do; the help says what there is. */
  @Override
  public void run() {
    throw new UserError("A command is needed, such as up; see deploy/earshot cluster --help");
  }
}
