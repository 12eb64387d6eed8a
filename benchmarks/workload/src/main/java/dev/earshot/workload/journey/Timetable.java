// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.journey;

import dev.earshot.workload.WorkloadPlan;
import dev.earshot.workload.chance.Chance;
import dev.earshot.workload.organisation.Brand;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;

/**
 * How much is said in an hour: by the hour of the day, the day of the week, and gamma effects of
 * day and hour, which make counts of a brand vary about 1.5 times as much as a Poisson process in
 * an hour, at any number of texts.
 */
final class Timetable {

  /** Texts that follow from one occasion on average: its own, replies, later comments. */
  static final double TEXTS_PER_OCCASION = 1.75;

  /** Variance over mean that the hour's effect adds, and the day's. */
  private static final double HOUR_DISPERSION = 0.5;

  private static final double DAY_DISPERSION = 0.5;

  private static final int HOURS_PER_DAY = 24;
  private static final int FIRST_HOUR_OF_DAY = 8;
  private static final int FIRST_HOUR_OF_NIGHT = 22;

  /** Relative weight of each hour of the day. */
  private static final double[] DIURNAL = {
    0.30, 0.20, 0.15, 0.14, 0.16, 0.25, 0.45, 0.75, 1.10, 1.35, 1.45, 1.45,
    1.50, 1.40, 1.35, 1.30, 1.30, 1.35, 1.50, 1.65, 1.65, 1.40, 0.95, 0.55
  };

  /** Relative weight of each day, from Monday. */
  private static final double[] WEEKLY = {1.18, 1.10, 1.05, 1.00, 0.98, 0.88, 0.81};

  private static final double DIURNAL_MEAN = Arrays.stream(DIURNAL).sum() / HOURS_PER_DAY;
  private static final double WEEKLY_MEAN = Arrays.stream(WEEKLY).sum() / WEEKLY.length;

  private final WorkloadPlan plan;

  Timetable(WorkloadPlan plan) {
    this.plan = plan;
  }

  /** Expected number of occasions of a brand in the hour that begins at a time. */
  double occasions(Brand brand, Instant hour) {
    double perDay = plan.textsPerDay() / TEXTS_PER_OCCASION * brand.share();
    double perHour = perDay / HOURS_PER_DAY;
    ZonedDateTime local = hour.atZone(plan.zone());
    long day = local.toLocalDate().toEpochDay();
    long number = hour.getEpochSecond() / 3600;
    return perHour
        * season(local)
        * effect("day/" + brand.name(), day, perDay, DAY_DISPERSION)
        * effect("hour/" + brand.name(), number, perHour, HOUR_DISPERSION);
  }

  private static double season(ZonedDateTime local) {
    return DIURNAL[local.getHour()]
        / DIURNAL_MEAN
        * WEEKLY[local.getDayOfWeek().getValue() - 1]
        / WEEKLY_MEAN;
  }

  /** A gamma number of mean 1 that adds {@code dispersion} times the mean to the variance. */
  private double effect(String concern, long index, double mean, double dispersion) {
    return Chance.of(plan.seed(), concern, index).gamma(Math.max(1, mean / dispersion));
  }

  /** Whether shops are busy at a time. */
  boolean isDay(Instant at) {
    int hour = at.atZone(plan.zone()).getHour();
    return hour >= FIRST_HOUR_OF_DAY && hour < FIRST_HOUR_OF_NIGHT;
  }
}
