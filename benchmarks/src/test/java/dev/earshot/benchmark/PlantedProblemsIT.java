// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.workload.PlantedProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The benchmark in small: a week, one seed, three problems, the real adapters and text engine. */
@Timeout(600)
class PlantedProblemsIT {

  @Test
  void makesOneRightAlertOfEachProblemAndNoneOfAnythingElse() throws Exception {
    var scenario = new Scenario(1, 7, 200, true);
    Truth truth = Truth.of(scenario);

    Verdict verdict = PlantedProblems.verdict(scenario, truth);

    assertThat(verdict.complaints()).isEmpty();
    assertThat(verdict.findings())
        .extracting(finding -> finding.problem().id())
        .containsExactlyElementsOf(
            scenario.plan().problems().stream().map(PlantedProblem::id).toList());
    assertThat(verdict.findings()).hasSize(3);
  }
}
