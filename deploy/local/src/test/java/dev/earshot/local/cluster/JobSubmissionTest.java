// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.local.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobSubmissionTest {

  @TempDir Path root;

  @Test
  void keepsTheCheckpointsOfEachJobApart() {
    ClusterFolder folder = ClusterFolder.of(root);
    assertThat(
            Arrays.stream(ClusterJob.values())
                .map(
                    job ->
                        JobSubmission.arguments(job, folder, Path.of("jobs.jar"), Optional.empty()))
                .map(arguments -> arguments.get(4)))
        .containsExactly(
            checkpoints("earshot-enrichment"),
            checkpoints("earshot-kpi"),
            checkpoints("earshot-journey"),
            checkpoints("earshot-issue"));
  }

  private String checkpoints(String job) {
    return "-Dexecution.checkpointing.dir=" + root.resolve("checkpoints").resolve(job).toUri();
  }

  @Test
  void goesOnFromThePointThatThereIs() {
    ClusterFolder folder = ClusterFolder.of(root);
    Path point = root.resolve("savepoints/earshot-kpi/savepoint-1");
    assertThat(
            JobSubmission.arguments(
                ClusterJob.KPI, folder, Path.of("jobs.jar"), Optional.of(point)))
        .containsSubsequence("run", "-d", "-t", "remote", "-s", point.toUri().toString())
        .endsWith(
            "-c",
            "dev.earshot.jobs.KpiJob",
            "jobs.jar",
            "--config",
            root.resolve("flink/earshot.yaml").toString());
  }

  @Test
  void needsACluster() {
    assertThatThrownBy(
            () ->
                JobSubmission.to(
                    ClusterFolder.of(root), root, root.resolve("jobs.jar"), line -> {}))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("No cluster is running on the data folder " + root);
  }

  @Test
  void tellsTheInnermostCause() throws IOException {
    Path output = root.resolve("client.out");
    Files.writeString(
        output,
        """
        org.apache.flink.client.program.ProgramInvocationException: The main method caused an error
        \tat org.apache.flink.client.program.PackagedProgram.callMainMethod(PackagedProgram.java:1)
        Caused by: java.lang.IllegalStateException: outer
        \t... 9 more
        Caused by: java.lang.IllegalArgumentException: the topic is missing
        \tat dev.earshot.jobs.EnrichmentJob.main(EnrichmentJob.java:1)
        \t... 7 more
        """);
    assertThat(JobSubmission.reason(output))
        .isEqualTo("java.lang.IllegalArgumentException: the topic is missing");
    Files.writeString(output, "Could not build the program from JAR file: no such file\n\n");
    assertThat(JobSubmission.reason(output)).startsWith("Could not build the program");
  }
}
