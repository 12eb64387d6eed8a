// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import java.util.Set;

/**
 * Says whether a suspicion is of a problem that an alert tells of already: by the texts that the
 * two share, and by what the two series are cut by.
 */
final class Kinship {

  /** Share of a problem's size that must lie in the alert's texts. */
  private static final double SHARED = 0.5;

  /** The same for a wider series, whose other texts have their own ups and downs. */
  private static final double SHARED_BY_WIDER = 0.35;

  /** Texts expected in a wider series below which nothing is known of its parts. */
  private static final double HARDLY_ANY = 0.5;

  private Kinship() {}

  /**
   * Whether it is the same problem.
   *
   * @param alert the alert
   * @param series of the alert, up to the same time
   */
  static boolean same(Suspicion suspicion, Alert alert, SeriesState series) {
    SeriesKey key = suspicion.key();
    if (key.equals(series.key())) {
      return true;
    }
    boolean sameTopic = !key.topic().isEmpty() && key.topic().equals(series.topic());
    if (series.key().contains(key)) {
      return sameTopic || narrowerIsSame(suspicion, alert, series);
    }
    double limit = key.contains(series.key()) ? SHARED_BY_WIDER : SHARED;
    return shared(suspicion, series) >= limit * suspicion.size();
  }

  /** How much of a suspicion's size lies in texts of a series. */
  static double shared(Suspicion suspicion, SeriesState series) {
    Set<String> ids = series.idsSince(suspicion.began());
    return suspicion.sizeWithin(ids, series.scaleSince(suspicion.began()));
  }

  /**
   * A narrower series always lies in the texts of a wider one. Its problem is the same when it
   * makes up most of the wider one's, or when it deviates no more than the wider one does. Where
   * hardly anything was usual in the wider one, as for a new brand, nothing is known of how its
   * texts divide: then all within it is its problem.
   */
  private static boolean narrowerIsSame(Suspicion suspicion, Alert alert, SeriesState series) {
    if (suspicion.measure() != alert.measure()) {
      return suspicion.series().seenSince(suspicion.began())
          >= SHARED * series.seenSince(suspicion.began());
    }
    Suspicion wider = Suspicion.since(series, alert.measure(), suspicion.began());
    return suspicion.size() >= SHARED * sizeOf(alert, wider)
        || series.expectedSince(suspicion.began()) < HARDLY_ANY
        || beyond(suspicion, wider) <= SHARED * suspicion.size();
  }

  private static double sizeOf(Alert alert, Suspicion wider) {
    Figures figures = alert.figures();
    return alert.isOpen() && alert.measure() == Measure.VOLUME
        ? figures.texts() - figures.expected()
        : wider.size();
  }

  /** The part of a problem that the wider series' deviation does not explain. */
  static double beyond(Suspicion suspicion, Suspicion wider) {
    if (suspicion.measure() == Measure.SENTIMENT) {
      return (suspicion.depth() - 1.5 * wider.depth()) * suspicion.texts().size();
    }
    double ratio =
        wider.series().seenSince(wider.began())
            / Math.max(wider.series().expectedSince(wider.began()), 0.5);
    double expected = suspicion.series().expectedSince(suspicion.began());
    return suspicion.series().seenSince(suspicion.began()) - Math.max(ratio, 1) * expected;
  }
}
