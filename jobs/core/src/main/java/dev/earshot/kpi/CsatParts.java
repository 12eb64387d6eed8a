// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import dev.earshot.feedback.Rating;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Customer satisfaction: 100 satisfied / n, in percent.
 *
 * <p>Satisfied is an answer in the upper quarter of its scale: the top two of 1 to 5, and so 6 and
 * 7 of seven, 8 to 10 of ten, the better of two. Stars of reviews are another metric: their writers
 * were not asked.
 *
 * @param answers all answers
 * @param satisfied those in the upper quarter
 */
public record CsatParts(long answers, long satisfied) implements Parts<CsatParts> {

  private static final double UPPER_QUARTER = 0.75;

  /** Whether an answer counts: on any scale. */
  static boolean counts(Rating rating) {
    return rating.metric() == Rating.Metric.CSAT && rating.isOnScale();
  }

  static CsatParts of(Rating rating) {
    double range = rating.scaleMaximum() - rating.scaleMinimum();
    double better =
        rating.higherIsBetter()
            ? rating.raw() - rating.scaleMinimum()
            : rating.scaleMaximum() - rating.raw();
    return new CsatParts(1, better / range >= UPPER_QUARTER ? 1 : 0);
  }

  @Override
  public CsatParts plus(CsatParts other) {
    return new CsatParts(answers + other.answers, satisfied + other.satisfied);
  }

  @Override
  public CsatParts negated() {
    return new CsatParts(-answers, -satisfied);
  }

  @Override
  public CsatParts floored() {
    long counted = Math.max(0, answers);
    return new CsatParts(counted, Math.min(counted, Math.max(0, satisfied)));
  }

  @Override
  public long n() {
    return answers;
  }

  @Override
  public double value() {
    return 100.0 * satisfied / answers;
  }

  @Override
  public Interval interval() {
    return Interval.ofShare(satisfied, answers).times(100);
  }

  @Override
  public SortedMap<String, Long> byName() {
    return new TreeMap<>(Map.of("satisfied", satisfied));
  }
}
