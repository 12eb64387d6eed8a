// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import dev.earshot.configuration.Default;
import java.io.Serializable;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is counted, over which windows, and how long it is corrected.
 *
 * @param cuts what metrics are cut by; no two by the same dimensions. Without any: everything and
 *     brands by the minute, languages, channels and topics by the hour, the latter two also within
 *     brands
 * @param minimumN below it a share or mean is marked as not to be read, from 1; a volume never is
 * @param lateness how long after its end a window is corrected
 */
public record KpiPolicy(@Default("") List<Cut> cuts, @Default("30") int minimumN, Lateness lateness)
    implements Serializable {

  private static final List<Grain> ALL_GRAINS = List.of(Grain.MINUTE, Grain.HOUR, Grain.DAY);
  private static final List<Grain> LONG_GRAINS = List.of(Grain.HOUR, Grain.DAY);

  private static final List<Cut> USUAL_CUTS =
      List.of(
          new Cut(List.of(), ALL_GRAINS),
          new Cut(List.of(Dimension.BRAND), ALL_GRAINS),
          new Cut(List.of(Dimension.LANGUAGE), LONG_GRAINS),
          new Cut(List.of(Dimension.CHANNEL), LONG_GRAINS),
          new Cut(List.of(Dimension.BRAND, Dimension.CHANNEL), LONG_GRAINS),
          new Cut(List.of(Dimension.TOPIC), LONG_GRAINS),
          new Cut(List.of(Dimension.BRAND, Dimension.TOPIC), LONG_GRAINS));

  /** The usual cuts with the usual times. */
  public static final KpiPolicy DEFAULT =
      new KpiPolicy(
          List.of(),
          30,
          new Lateness(Duration.ofHours(1), Duration.ofDays(3), Duration.ofDays(35)));

  public KpiPolicy {
    cuts = cuts.isEmpty() ? USUAL_CUTS : List.copyOf(cuts);
    Set<Set<Dimension>> known = new HashSet<>();
    for (Cut cut : cuts) {
      if (!known.add(cut.dimensions())) {
        throw new IllegalArgumentException("two cuts are by the same dimensions: " + cut.by());
      }
    }
    if (minimumN < 1) {
      throw new IllegalArgumentException("minimum_n must be at least 1");
    }
  }

  /**
   * One way to divide all feedback into scopes.
   *
   * @param by dimensions, each once; empty for everything in one scope
   * @param grains lengths of its windows, at least one
   */
  public record Cut(@Default("") List<Dimension> by, List<Grain> grains) implements Serializable {

    public Cut {
      by = List.copyOf(by);
      grains = List.copyOf(EnumSet.copyOf(grainsOf(grains)));
      if (Set.copyOf(by).size() < by.size()) {
        throw new IllegalArgumentException("by names a dimension twice: " + by);
      }
    }

    private static List<Grain> grainsOf(List<Grain> grains) {
      if (grains.isEmpty()) {
        throw new IllegalArgumentException("grains must name at least one length of windows");
      }
      return grains;
    }

    /** The dimensions without their order. */
    public Set<Dimension> dimensions() {
      return Set.copyOf(by);
    }
  }

  /**
   * How long after its end, in event time, a window is corrected by what comes late.
   *
   * @param minute for minutes
   * @param hour for hours
   * @param day for days and weeks
   */
  public record Lateness(
      @Default("1h") Duration minute, @Default("3d") Duration hour, @Default("35d") Duration day)
      implements Serializable {

    public Lateness {
      if (minute.isNegative() || hour.isNegative() || day.isNegative()) {
        throw new IllegalArgumentException("lateness must not be negative");
      }
    }

    /** In milliseconds. */
    public long of(Grain grain) {
      return switch (grain) {
        case MINUTE -> minute.toMillis();
        case HOUR -> hour.toMillis();
        case DAY, WEEK -> day.toMillis();
      };
    }
  }
}
