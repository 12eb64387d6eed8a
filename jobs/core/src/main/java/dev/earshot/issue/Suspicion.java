// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A series that seems to have a problem, and since when.
 *
 * @param series its state
 * @param measure in which it shows
 * @param began estimated begin of the first window of the problem, in milliseconds since the epoch:
 *     the one since when the deviation is most unlikely
 * @param texts remembered texts since then
 */
record Suspicion(SeriesState series, Measure measure, long began, List<Evidence> texts) {

  private static final double MICRO = 1e-6;

  /** Where the deviation of a series begins, as far as its last day tells. */
  static Suspicion of(SeriesState series, Measure measure, long windowMillis) {
    long end = measure == Measure.VOLUME ? riseOf(series) : fallOf(series);
    return since(series, measure, end - windowMillis);
  }

  static Suspicion since(SeriesState series, Measure measure, long began) {
    return new Suspicion(series, measure, began, series.evidenceSince(began));
  }

  SeriesKey key() {
    return series.key();
  }

  /** How large the problem is: texts too many, or points of score lost. */
  double size() {
    return measure == Measure.VOLUME
        ? series.excessSince(began)
        : lost(null) * series.scaleSince(began);
  }

  /** How much of the problem's size lies in texts of some ids. */
  double sizeWithin(Set<String> ids, double scale) {
    double stands = Math.max(scale, series.scaleSince(began));
    return stands
        * (measure == Measure.VOLUME
            ? texts.stream().filter(text -> ids.contains(text.eventId())).count()
            : lost(ids));
  }

  /** Points of score lost per text. */
  double depth() {
    return texts.isEmpty() ? 0 : lost(null) / texts.size();
  }

  Related asRelated() {
    boolean volume = measure == Measure.VOLUME;
    return new Related(
        measure,
        series.topic(),
        series.scope(),
        volume ? series.seenSince(began) : series.sentiment().mean() - depth(),
        volume ? series.expectedSince(began) : series.sentiment().mean(),
        series.score(measure));
  }

  private double lost(@Nullable Set<String> ids) {
    double usual = series.sentiment().mean();
    double lost = 0;
    for (Evidence text : texts) {
      if (ids == null || ids.contains(text.eventId())) {
        lost += usual - text.score() * MICRO;
      }
    }
    return lost;
  }

  /**
   * End of the first window that makes the count since then least likely, by a scan over Poisson
   * counts.
   */
  private static long riseOf(SeriesState series) {
    long began = series.until();
    double best = Double.NEGATIVE_INFINITY;
    for (RecentWindow window : series.recent()) {
      if (window.end() > series.calmedAt()) {
        double seen = series.volume().seen() - window.seenBefore();
        double expected = Math.max(series.volume().expected() - window.expectedBefore(), 0.01);
        double unlikely = seen * StrictMath.log(seen / expected) - (seen - expected);
        if (seen > expected && unlikely > best) {
          best = unlikely;
          began = window.end();
        }
      }
    }
    return began;
  }

  /** End of the first window that makes the mean since then least likely. */
  private static long fallOf(SeriesState series) {
    double usual = series.sentiment().mean();
    long began = series.until();
    double best = Double.NEGATIVE_INFINITY;
    double lost = 0;
    int texts = 0;
    for (int i = series.recent().size() - 1; i >= 0; i--) {
      RecentWindow window = series.recent().get(i);
      if (window.end() > series.calmedAt()) {
        for (Evidence text : window.evidence()) {
          lost += usual - text.score() * MICRO;
          texts++;
        }
        double unlikely = lost <= 0 || texts == 0 ? 0 : lost * lost / texts;
        if (unlikely > best) {
          best = unlikely;
          began = window.end();
        }
      }
    }
    return began;
  }
}
