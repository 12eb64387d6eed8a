// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A workload of three weeks that several tests look at; it begins on a Monday. */
final class Sample {

  static final Instant FROM = Instant.parse("2026-03-02T00:00:00Z");
  static final int DAYS = 21;
  static final Instant UNTIL = FROM.plus(Duration.ofDays(DAYS));

  static final WorkloadPlan PLAN = WorkloadPlan.of(11, FROM, UNTIL, List.of());

  /** Without problems. */
  static final List<WorkloadRecord> RECORDS = Workload.of(PLAN).stream().toList();

  private Sample() {}

  static PlantedProblem volume(String id, Instant start, double textsPerHour) {
    return new PlantedProblem(
        id,
        PlantedProblem.Kind.VOLUME,
        "Lindgrove",
        "billing/charge",
        start,
        Duration.ofHours(6),
        Duration.ofHours(1),
        Duration.ofHours(1),
        textsPerHour);
  }

  static PlantedProblem sentiment(String id, Instant start) {
    return new PlantedProblem(
        id,
        PlantedProblem.Kind.SENTIMENT,
        "Lindgrove",
        "product/quality",
        start,
        Duration.ofDays(4),
        Duration.ofHours(1),
        Duration.ZERO,
        0);
  }
}
