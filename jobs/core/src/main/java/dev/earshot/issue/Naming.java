// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the series that names a problem best: the most specific one that still holds most of it.
 */
final class Naming {

  /** Share of a problem that a more specific series must hold. */
  private static final double MOST = 0.6;

  /** How much less than the best of them it may hold. */
  private static final double LESS = 0.15;

  private Naming() {}

  /**
   * The suspicion that stands for a suspicion's problem.
   *
   * @param all all series, in key order
   * @param elevated evidence from which a wider scope of the same topic counts
   */
  static Suspicion of(Suspicion seed, Collection<SeriesState> all, double elevated) {
    Suspicion specific = mostSpecific(seed, all);
    for (SeriesState series : all) {
      if (isWiderOnTopic(series.key(), specific.key())
          && series.score(seed.measure()) >= elevated) {
        Suspicion wider = Suspicion.since(series, seed.measure(), specific.began());
        if (specific.size() < MOST * wider.size()) {
          return wider;
        }
      }
    }
    return specific;
  }

  /**
   * Whether narrower suspicions explain a suspicion: together they make up most of it, and they
   * deviate more than it does.
   */
  static boolean isMadeUpOf(Suspicion wide, List<Suspicion> others) {
    double explained = 0;
    for (Suspicion other : others) {
      if (!other.key().equals(wide.key())
          && wide.key().contains(other.key())
          && other.measure() == wide.measure()) {
        explained += Math.max(0, Kinship.beyond(other, wide));
      }
    }
    return explained >= 0.5 * wide.size();
  }

  private static Suspicion mostSpecific(Suspicion seed, Collection<SeriesState> all) {
    List<Suspicion> candidates = new ArrayList<>();
    candidates.add(seed);
    double best = 0;
    for (SeriesState series : all) {
      if (!series.key().equals(seed.key()) && seed.key().contains(series.key())) {
        Suspicion narrower = Suspicion.since(series, seed.measure(), seed.began());
        if (narrower.size() >= MOST * seed.size()) {
          candidates.add(narrower);
          if (series.key().depth() > seed.key().depth()) {
            best = Math.max(best, narrower.size());
          }
        }
      }
    }
    double least = best - LESS * seed.size();
    return candidates.stream()
        .filter(candidate -> candidate.key().equals(seed.key()) || candidate.size() >= least)
        .max(
            Comparator.comparingInt((Suspicion candidate) -> candidate.key().depth())
                .thenComparingInt(candidate -> candidate.key().width())
                .thenComparingDouble(Suspicion::size)
                .thenComparing(Suspicion::key, Comparator.reverseOrder()))
        .orElse(seed);
  }

  private static boolean isWiderOnTopic(SeriesKey wider, SeriesKey narrower) {
    return !wider.equals(narrower)
        && !narrower.topic().isEmpty()
        && wider.topic().equals(narrower.topic())
        && wider.contains(narrower);
  }
}
