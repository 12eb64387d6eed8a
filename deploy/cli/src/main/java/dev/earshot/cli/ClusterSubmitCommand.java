// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.local.cluster.ClusterJob;
import dev.earshot.local.cluster.FlinkJob;
import dev.earshot.local.cluster.JobSubmission;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cluster submit}: gives the jobs to a running cluster. */
@Command(
    name = "submit",
    mixinStandardHelpOptions = true,
    description = {
      "Submits the jobs with Flink's own command line and waits until each of them processes data.",
      "A job goes on from its newest savepoint or checkpoint in the data folder; without one it"
          + " starts from nothing."
    },
    footer = "deploy/earshot cluster submit --job enrichment")
final class ClusterSubmitCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private ClusterData data = new ClusterData();

  @Option(
      names = "--job",
      paramLabel = "JOB",
      description =
          "Submit only this one of ${COMPLETION-CANDIDATES}; repeat it for several. All unless"
              + " given.")
  private List<ClusterJob> jobs = List.of();

  @Mixin private JsonReport json = new JsonReport();

  ClusterSubmitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Set<ClusterJob> wanted = new TreeSet<>(jobs.isEmpty() ? List.of(ClusterJob.values()) : jobs);
    List<FlinkJob> running =
        JobSubmission.to(
                data.folder(), LocalOptions.flinkHome(), LocalOptions.jobsJar(), terminal::say)
            .submit(List.copyOf(wanted));
    if (json.isWanted()) {
      terminal.out().println(report(running));
    } else {
      running.forEach(job -> terminal.out().println(line(job)));
    }
    return 0;
  }

  private static String line(FlinkJob job) {
    return String.format("%-20s runs as job %s", job.name(), job.id());
  }

  private static ObjectNode report(List<FlinkJob> running) {
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    ArrayNode list = report.putArray("jobs");
    running.forEach(job -> list.addObject().put("job", job.name()).put("id", job.id()));
    return report;
  }
}
