// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A cluster at one moment.
 *
 * @param state its processes, as the supervisor tells them
 * @param answers whether the job manager answers; without that there are no slots and no jobs here
 * @param slots room for jobs
 * @param jobs those that have not ended
 */
public record ClusterStatus(
    ClusterState state, boolean answers, FlinkRest.Slots slots, List<Job> jobs) {

  /**
   * A job and what it can be restored from.
   *
   * @param job the job
   * @param checkpoint its newest complete checkpoint since it was submitted
   */
  public record Job(FlinkJob job, Optional<Checkpoint> checkpoint) {}

  /** Asks Flink about a running cluster. */
  public static ClusterStatus of(ClusterState state) throws InterruptedException {
    FlinkRest rest = FlinkRest.of(state.ports());
    try {
      FlinkRest.Slots slots = rest.slots();
      List<Job> jobs = new ArrayList<>();
      for (FlinkJob job : rest.livingJobs()) {
        jobs.add(new Job(job, rest.newestCheckpoint(job)));
      }
      return new ClusterStatus(state, true, slots, jobs);
    } catch (IOException e) {
      return new ClusterStatus(state, false, new FlinkRest.Slots(0, 0, 0), List.of());
    }
  }
}
