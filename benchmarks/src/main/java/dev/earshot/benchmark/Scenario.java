// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark;

import dev.earshot.workload.PlantedProblem;
import dev.earshot.workload.WorkloadPlan;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A workload with problems in it, from Monday, 2 March 2026 on. On the last day the two of the
 * demonstration, as if it were started at 16:00; on the day before one by night; and when there are
 * {@link #DAYS_FOR_SENTIMENT} days, one of tone alone in the middle, for three days.
 *
 * @param seed of all chance
 * @param days how long; at least 7, since nothing is decided in the first five
 * @param textsPerDay on an average day without problems
 * @param planted whether there are problems at all
 */
public record Scenario(long seed, int days, int textsPerDay, boolean planted)
    implements Serializable {

  /** A fall of tone needs so many days: sentiment has to be known before it can fall. */
  static final int DAYS_FOR_SENTIMENT = 14;

  private static final Instant FROM = Instant.parse("2026-03-02T00:00:00Z");
  private static final int FEWEST_DAYS = 7;

  public Scenario {
    if (days < FEWEST_DAYS) {
      throw new IllegalArgumentException("at least " + FEWEST_DAYS + " days, not " + days);
    }
  }

  WorkloadPlan plan() {
    return WorkloadPlan.of(seed, FROM, until(), planted ? problems() : List.of())
        .withTextsPerDay(textsPerDay);
  }

  Instant until() {
    return FROM.plus(Duration.ofDays(days));
  }

  private List<PlantedProblem> problems() {
    Instant started = until().minus(Duration.ofHours(8));
    List<PlantedProblem> problems =
        new ArrayList<>(WorkloadPlan.demonstration(seed, started).problems());
    problems.add(damagedByNight());
    if (days >= DAYS_FOR_SENTIMENT) {
      problems.add(soured());
    }
    return problems;
  }

  private PlantedProblem damagedByNight() {
    return new PlantedProblem(
        "damaged-by-night",
        PlantedProblem.Kind.VOLUME,
        "Brightwick",
        "delivery/damaged",
        until().minus(Duration.ofMinutes(2 * 24 * 60 - 130)),
        Duration.ofHours(3),
        Duration.ofMinutes(15),
        Duration.ofMinutes(30),
        30);
  }

  private PlantedProblem soured() {
    return new PlantedProblem(
        "soured",
        PlantedProblem.Kind.SENTIMENT,
        "Lindgrove",
        "product/quality",
        FROM.plus(Duration.ofDays(days / 2)),
        Duration.ofDays(3),
        Duration.ofHours(1),
        Duration.ofHours(1),
        0);
  }
}
