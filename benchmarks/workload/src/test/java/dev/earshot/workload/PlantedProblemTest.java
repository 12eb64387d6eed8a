// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlantedProblemTest {

  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

  @Test
  void risesHoldsAndFadesInStraightLines() {
    PlantedProblem problem = Sample.volume("p", START, 30);

    assertThat(problem.strength(START.minusMillis(1))).isZero();
    assertThat(problem.strength(START.plus(Duration.ofMinutes(30)))).isEqualTo(0.5);
    assertThat(problem.strength(START.plus(Duration.ofHours(3)))).isEqualTo(1);
    assertThat(problem.strength(START.plus(Duration.ofMinutes(390)))).isEqualTo(0.5);
    assertThat(problem.strength(problem.end())).isZero();
  }

  @Test
  void beginsAndEndsAtOnceWithoutRampAndFade() {
    var problem =
        new PlantedProblem(
            "p",
            PlantedProblem.Kind.VOLUME,
            "Outfell",
            "app/login",
            START,
            Duration.ofHours(1),
            Duration.ZERO,
            Duration.ZERO,
            60);

    assertThat(problem.strength(START)).isEqualTo(1);
    assertThat(problem.strength(problem.end().minusMillis(1))).isEqualTo(1);
    assertThat(problem.strength(problem.end())).isZero();
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> Sample.volume("two words", START, 30))
        .hasMessageContaining("white space");
    assertThatThrownBy(() -> Sample.volume("p", START, 0)).hasMessageContaining("cannot add");
    PlantedProblem problem = Sample.volume("p", START, 30);
    assertThatThrownBy(
            () ->
                WorkloadPlan.of(
                    1, START, START.plus(Duration.ofDays(1)), List.of(problem, problem)))
        .hasMessageContaining("two problems");
    assertThatThrownBy(() -> WorkloadPlan.of(1, START, START, List.of()))
        .hasMessageContaining("before it begins");
  }
}
