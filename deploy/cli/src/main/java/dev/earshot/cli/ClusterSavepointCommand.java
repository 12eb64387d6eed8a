// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.local.StartFailure;
import dev.earshot.local.UserError;
import dev.earshot.local.cluster.ClusterFolder;
import dev.earshot.local.cluster.ClusterState;
import dev.earshot.local.cluster.FlinkJob;
import dev.earshot.local.cluster.FlinkRest;
import dev.earshot.local.cluster.JobStop;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cluster savepoint}: keeps a point of each running job, which goes on. */
@Command(
    name = "savepoint",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a savepoint of each running job in the data folder, and prints where it lies.",
      "The jobs go on meanwhile."
    },
    footer = "deploy/earshot cluster savepoint")
final class ClusterSavepointCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private ClusterData data = new ClusterData();

  @Mixin private JsonReport json = new JsonReport();

  ClusterSavepointCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ClusterFolder folder = data.folder();
    FlinkRest rest = FlinkRest.of(ClusterState.require(folder).ports());
    List<FlinkJob> jobs = livingJobs(rest);
    if (jobs.isEmpty()) {
      throw new UserError("No job runs; submit them with deploy/earshot cluster submit");
    }
    Map<String, String> made = new LinkedHashMap<>();
    JobStop savepoints = new JobStop(rest, folder, terminal::say);
    for (FlinkJob job : jobs) {
      made.put(job.name(), savepoints.savepoint(job).replaceFirst("^file:", ""));
    }
    if (json.isWanted()) {
      terminal.out().println(report(made));
    } else {
      made.forEach((job, at) -> terminal.out().println(String.format("%-20s %s", job, at)));
    }
    return 0;
  }

  private static List<FlinkJob> livingJobs(FlinkRest rest) throws InterruptedException {
    try {
      return rest.livingJobs();
    } catch (IOException e) {
      throw new StartFailure("Flink's job manager does not answer: " + e.getMessage(), e);
    }
  }

  private static ObjectNode report(Map<String, String> made) {
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    ArrayNode list = report.putArray("savepoints");
    made.forEach((job, at) -> list.addObject().put("job", job).put("savepoint", at));
    return report;
  }
}
