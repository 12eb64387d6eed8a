// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload;

import dev.earshot.workload.organisation.Organisation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that determines a workload: the same plan gives the same records on every machine.
 *
 * @param seed of all chance
 * @param from nothing is said or sent before
 * @param until nothing is sent from then on; {@link #ENDLESS} for no end
 * @param textsPerDay texts to analyse on an average day without problems, those of staff included;
 *     at least 24
 * @param zone in which the organisation's customers wake and sleep
 * @param denseOrdersFrom from when an order comes every 4 to 10 seconds by day and 8 to 19 by
 *     night, so that event time moves on by itself; {@link #ENDLESS} for never
 * @param problems planted
 */
public record WorkloadPlan(
    long seed,
    Instant from,
    Instant until,
    int textsPerDay,
    ZoneId zone,
    Instant denseOrdersFrom,
    List<PlantedProblem> problems) {

  /** No end. */
  public static final Instant ENDLESS = Instant.parse("9000-01-01T00:00:00Z");

  /** With this, 21 days are fewer than 10,000 texts. */
  public static final int USUAL_TEXTS_PER_DAY = 450;

  /** Days of history that the demonstration begins with. */
  public static final int DEMONSTRATION_DAYS = 21;

  private static final int FEWEST_TEXTS_PER_DAY = 24;

  public WorkloadPlan {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("the workload ends at " + until + " before it begins");
    }
    if (textsPerDay < FEWEST_TEXTS_PER_DAY) {
      throw new IllegalArgumentException(
          "at least " + FEWEST_TEXTS_PER_DAY + " texts a day, not " + textsPerDay);
    }
    problems = List.copyOf(problems);
    Set<String> ids = new TreeSet<>();
    for (PlantedProblem problem : problems) {
      Organisation.brand(problem.brand());
      if (!ids.add(problem.id())) {
        throw new IllegalArgumentException("two problems have the id " + problem.id());
      }
    }
  }

  /** A plan of its own span and problems, in UTC and at the usual rate. */
  public static WorkloadPlan of(
      long seed, Instant from, Instant until, List<PlantedProblem> problems) {
    return new WorkloadPlan(
        seed, from, until, USUAL_TEXTS_PER_DAY, ZoneId.of("UTC"), ENDLESS, problems);
  }

  /**
   * What the demonstration shows: 21 days of history and an open end. One problem began 90 minutes
   * before {@code now}: Lindgrove charges customers twice, about 32 texts an hour for six hours.
   * Another begins two minutes after: Outfell's customers cannot log in, about 10 texts a minute
   * for 18 minutes, then it fades.
   *
   * @param now when the demonstration is first started; a restart passes the same
   */
  public static WorkloadPlan demonstration(long seed, Instant now) {
    Instant start = now.truncatedTo(ChronoUnit.SECONDS);
    return new WorkloadPlan(
        seed,
        start.minus(Duration.ofDays(DEMONSTRATION_DAYS)),
        ENDLESS,
        USUAL_TEXTS_PER_DAY,
        ZoneId.of("UTC"),
        start.minus(Duration.ofMinutes(30)),
        List.of(chargedTwice(start), lockedOut(start)));
  }

  private static PlantedProblem chargedTwice(Instant now) {
    return new PlantedProblem(
        "charged-twice",
        PlantedProblem.Kind.VOLUME,
        "Lindgrove",
        "billing/charge",
        now.minus(Duration.ofMinutes(90)),
        Duration.ofHours(6),
        Duration.ofMinutes(10),
        Duration.ofHours(1),
        32);
  }

  private static PlantedProblem lockedOut(Instant now) {
    return new PlantedProblem(
        "locked-out",
        PlantedProblem.Kind.VOLUME,
        "Outfell",
        "app/login",
        now.plus(Duration.ofMinutes(2)),
        Duration.ofMinutes(18),
        Duration.ofMinutes(1),
        Duration.ofMinutes(10),
        600);
  }

  /** The same with another number of texts a day. */
  public WorkloadPlan withTextsPerDay(int texts) {
    return new WorkloadPlan(seed, from, until, texts, zone, denseOrdersFrom, problems);
  }

  /** The same in another zone. */
  public WorkloadPlan in(ZoneId otherZone) {
    return new WorkloadPlan(seed, from, until, textsPerDay, otherZone, denseOrdersFrom, problems);
  }
}
