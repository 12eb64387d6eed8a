// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.local.cluster.Checkpoint;
import dev.earshot.local.cluster.ClusterState;
import dev.earshot.local.cluster.ClusterStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A cluster's status for people and for programs. */
final class ClusterReport {

  private static final String PROCESS = "%-16s %8s  %-12s %s";
  private static final String JOB = "%-20s %-12s %7s  %-16s %s";
  private static final double KIB = 1024;

  private ClusterReport() {}

  /** Lines of a table for a person. */
  static List<String> text(ClusterStatus status, Instant now) {
    List<String> lines = new ArrayList<>();
    lines.add(String.format(PROCESS, "process", "pid", "state", "restarts"));
    lines.add(
        String.format(PROCESS, "supervisor", status.state().pid(), "running", "").stripTrailing());
    for (ClusterState.Child process : status.state().processes()) {
      lines.add(
          String.format(
              PROCESS, process.name(), process.pid(), condition(process), process.restarts()));
    }
    lines.add("");
    if (!status.answers()) {
      lines.add("Flink's job manager does not answer; ask again in some seconds");
      return lines;
    }
    lines.add(
        String.format(
            "%d of %d slots free on %d task managers",
            status.slots().free(), status.slots().total(), status.slots().taskManagers()));
    lines.add("");
    if (status.jobs().isEmpty()) {
      lines.add("No job; submit them with deploy/earshot cluster submit");
      return lines;
    }
    lines.add(String.format(JOB, "job", "state", "tasks", "last checkpoint", "size"));
    status.jobs().forEach(job -> lines.add(line(job, now)));
    return lines;
  }

  private static String line(ClusterStatus.Job job, Instant now) {
    return String.format(
            JOB,
            job.job().name(),
            job.job().state().toLowerCase(Locale.ROOT),
            job.job().runningTasks() + "/" + job.job().tasks(),
            job.checkpoint().map(point -> age(point, now) + " ago").orElse("none yet"),
            job.checkpoint().map(point -> size(point.stateBytes())).orElse(""))
        .stripTrailing();
  }

  private static String condition(ClusterState.Child process) {
    boolean vanished = process.condition().equals("RUNNING") && !process.lives();
    return vanished ? "dead" : process.condition().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String age(Checkpoint checkpoint, Instant now) {
    long seconds = seconds(checkpoint, now);
    return seconds < 120 ? seconds + " s" : seconds / 60 + " min";
  }

  private static long seconds(Checkpoint checkpoint, Instant now) {
    return Math.max(0, Duration.between(checkpoint.completedAt(), now).toSeconds());
  }

  private static String size(long bytes) {
    double kibibytes = bytes / KIB;
    return kibibytes < KIB
        ? String.format(Locale.ROOT, "%.0f KB", kibibytes)
        : String.format(Locale.ROOT, "%.1f MB", kibibytes / KIB);
  }

  /** One line for a program. */
  static ObjectNode json(ClusterStatus status, Instant now) {
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    report.put("supervisor_pid", status.state().pid());
    report.put("started", status.state().started());
    report.put("job_manager_answers", status.answers());
    ArrayNode processes = report.putArray("processes");
    for (ClusterState.Child process : status.state().processes()) {
      processes
          .addObject()
          .put("process", process.name())
          .put("pid", process.pid())
          .put("state", condition(process))
          .put("alive", process.lives())
          .put("restarts", process.restarts());
    }
    report
        .putObject("slots")
        .put("task_managers", status.slots().taskManagers())
        .put("total", status.slots().total())
        .put("free", status.slots().free());
    ArrayNode jobs = report.putArray("jobs");
    status.jobs().forEach(job -> add(jobs, job, now));
    return report;
  }

  private static void add(ArrayNode jobs, ClusterStatus.Job job, Instant now) {
    ObjectNode entry =
        jobs.addObject()
            .put("job", job.job().name())
            .put("id", job.job().id())
            .put("state", job.job().state())
            .put("tasks", job.job().tasks())
            .put("tasks_running", job.job().runningTasks());
    job.checkpoint()
        .ifPresent(
            point ->
                entry
                    .putObject("last_checkpoint")
                    .put("number", point.number())
                    .put("completed", point.completedAt().toString())
                    .put("age_seconds", seconds(point, now))
                    .put("state_bytes", point.stateBytes()));
  }
}
