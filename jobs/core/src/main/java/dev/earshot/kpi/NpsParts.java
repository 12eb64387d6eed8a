// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import dev.earshot.feedback.Rating;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Net Promoter Score: 100 (promoters - detractors) / n, in points from -100 to 100.
 *
 * @param promoters answers of 9 and 10
 * @param passives answers of 7 and 8
 * @param detractors answers of 0 to 6
 */
public record NpsParts(long promoters, long passives, long detractors) implements Parts<NpsParts> {

  /** Whether an answer counts: on a scale of 0 to 10. */
  static boolean counts(Rating rating) {
    return rating.metric() == Rating.Metric.NPS
        && rating.isOnScale()
        && rating.scaleMinimum() == 0
        && rating.scaleMaximum() == 10;
  }

  static NpsParts of(Rating rating) {
    double answer = rating.raw();
    return answer >= 9
        ? new NpsParts(1, 0, 0)
        : answer >= 7 ? new NpsParts(0, 1, 0) : new NpsParts(0, 0, 1);
  }

  @Override
  public NpsParts plus(NpsParts other) {
    return new NpsParts(
        promoters + other.promoters, passives + other.passives, detractors + other.detractors);
  }

  @Override
  public NpsParts negated() {
    return new NpsParts(-promoters, -passives, -detractors);
  }

  @Override
  public NpsParts floored() {
    return new NpsParts(Math.max(0, promoters), Math.max(0, passives), Math.max(0, detractors));
  }

  @Override
  public long n() {
    return promoters + passives + detractors;
  }

  @Override
  public double value() {
    return 100.0 * (promoters - detractors) / n();
  }

  @Override
  public Interval interval() {
    return Interval.ofNps(promoters, passives, detractors);
  }

  @Override
  public SortedMap<String, Long> byName() {
    return new TreeMap<>(
        Map.of("promoters", promoters, "passives", passives, "detractors", detractors));
  }
}
