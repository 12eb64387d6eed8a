// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark;

import dev.earshot.issue.AlertEvent;
import dev.earshot.workload.PlantedProblem;
import java.time.Duration;

/**
 * An alert against the problem that it tells of.
 *
 * @param problem as planted
 * @param last last event of the alert
 * @param evidence texts that the alert tells by id
 * @param right those of them that are of the problem, or name its topic at its brand anyway
 * @param planted those of them that are of the problem
 * @param voices how many texts of the problem were said before the end of the alert's figures
 * @param about all that they said of the alert's topic and brand within the figures
 * @param toldOf how many texts the alert says there were
 */
record Finding(
    PlantedProblem problem,
    AlertEvent last,
    int evidence,
    int right,
    int planted,
    int voices,
    long about,
    int toldOf) {

  /** Share of the evidence that is right. */
  double precision() {
    return share(right, evidence);
  }

  /** Share of the evidence that is of the problem. */
  double plantedShare() {
    return share(planted, evidence);
  }

  /** Share of the problem's texts that the evidence holds, of as many as fit into it. */
  double recall(int mostEvidence) {
    return share(planted, Math.min(voices, mostEvidence));
  }

  Duration delay() {
    return Duration.between(problem.start(), last.openedAt());
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
