// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * A job as Flink tells it.
 *
 * @param id Flink's, new for each submission
 * @param name such as {@code earshot-enrichment}
 * @param state such as {@code RUNNING} or {@code RESTARTING}
 * @param tasks of all its operators
 * @param runningTasks those of them that process data
 */
public record FlinkJob(String id, String name, String state, int tasks, int runningTasks) {

  private static final Set<String> ENDED = Set.of("FINISHED", "CANCELED", "FAILED");

  /** From an entry of {@code /jobs/overview}. */
  static FlinkJob of(JsonNode job) {
    JsonNode tasks = job.path("tasks");
    return new FlinkJob(
        job.path("jid").asText(),
        job.path("name").asText(),
        job.path("state").asText(),
        tasks.path("total").asInt(),
        tasks.path("running").asInt());
  }

  boolean hasEnded() {
    return ENDED.contains(state);
  }

  /** Whether all of it processes data. */
  public boolean runsWhole() {
    return state.equals("RUNNING") && tasks > 0 && runningTasks == tasks;
  }
}
