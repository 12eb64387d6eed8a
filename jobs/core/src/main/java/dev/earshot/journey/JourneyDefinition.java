// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.journey;

import dev.earshot.configuration.Default;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A journey: the stages that a customer passes through, in the order of a passage that goes well.
 *
 * @param name as tables and topics spell it
 * @param version of this definition, from 1
 * @param inactivity how long nothing happens until a passage has ended; a later event begins
 *     another one
 * @param stages at least one
 */
public record JourneyDefinition(
    String name,
    @Default("1") int version,
    @Default("30d") Duration inactivity,
    List<StageDefinition> stages)
    implements Serializable {

  public JourneyDefinition {
    if (name.isBlank() || version < 1 || inactivity.isZero() || stages.isEmpty()) {
      throw new IllegalArgumentException(
          "a journey must have a name, a version from 1, an inactivity and at least one stage");
    }
    Set<String> names = new HashSet<>();
    for (StageDefinition stage : stages) {
      if (!names.add(stage.name())) {
        throw new IllegalArgumentException(
            "the journey '" + name + "' has two stages '" + stage.name() + "'");
      }
    }
  }

  /**
   * The stage that a step reaches: the one that its source names, else the furthest of those it
   * fulfils; empty when it reaches none.
   */
  String stageOf(JourneyStep step) {
    String hint = step.hints().getOrDefault(name, "");
    return stages.stream()
        .filter(stage -> stage.isMeantBy(hint))
        .findFirst()
        .or(() -> furthest(step))
        .map(StageDefinition::name)
        .orElse("");
  }

  private Optional<StageDefinition> furthest(JourneyStep step) {
    return stages.stream()
        .filter(stage -> stage.isReachedBy(step))
        .reduce((nearer, further) -> further);
  }

  boolean isGoal(String stage) {
    return stages.stream().anyMatch(one -> one.goal() && one.name().equals(stage));
  }
}
