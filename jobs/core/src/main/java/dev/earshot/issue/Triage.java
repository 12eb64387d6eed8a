// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import dev.earshot.feedback.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the suspicions of one window into alerts, so that one problem becomes one alert however
 * many series it shows in: a suspicion joins the alert that tells of its problem already; of the
 * rest each opens an alert under the name that fits it best, the larger problem first, unless
 * narrower ones explain it. What relapses within the policy's time reopens its alert; what is only
 * a late echo of a resolved one is taken as explained.
 */
final class Triage {

  /** Share of its threshold at which a rise is clear enough when sentiment has decided. */
  private static final double CLEAR = 0.6;

  private final IssuePolicy policy;
  private final Party.Audience audience;
  private final BoardStore store;
  private final SeriesTracker tracker;
  private final Instant now;
  private final List<Related> heldBack = new ArrayList<>();

  Triage(
      IssuePolicy policy,
      Party.Audience audience,
      BoardStore store,
      SeriesTracker tracker,
      Instant now) {
    this.policy = policy;
    this.audience = audience;
    this.store = store;
    this.tracker = tracker;
    this.now = now;
  }

  /**
   * Sorts suspicions, those of one measure together and of the largest problems first. To name a
   * problem all series are looked at: not while the budget holds all of them back, window by
   * window.
   */
  void sort(List<Suspicion> suspicions) throws Exception {
    List<Suspicion> rest = new ArrayList<>();
    for (Suspicion suspicion : suspicions) {
      if (!isTold(suspicion) && !joins(suspicion)) {
        rest.add(suspicion);
      }
    }
    BoardState board = board();
    if (rest.stream().anyMatch(suspicion -> isWithinBudget(suspicion, board))) {
      openAll(rest);
    } else {
      for (Suspicion suspicion : rest) {
        holdBack(suspicion);
      }
    }
  }

  /** What the budget held back that it did not hold back already. */
  List<Related> heldBack() {
    return List.copyOf(heldBack);
  }

  private boolean isWithinBudget(Suspicion suspicion, BoardState board) {
    return suspicion.series().score(suspicion.measure())
        >= policy.threshold(suspicion.measure()) + board.raise(policy.budgetPerDay());
  }

  private void openAll(List<Suspicion> suspicions) throws Exception {
    Collection<SeriesState> all = store.allSeries();
    List<Suspicion> names = new ArrayList<>();
    for (Suspicion suspicion : suspicions) {
      double elevated = policy.threshold(suspicion.measure()) / 2;
      names.add(Naming.of(suspicion, all, elevated));
    }
    List<Integer> last = new ArrayList<>();
    for (int i = 0; i < suspicions.size(); i++) {
      if (Naming.isMadeUpOf(names.get(i), names)) {
        last.add(i);
      } else {
        joinOrOpen(suspicions.get(i), names.get(i));
      }
    }
    for (int i : last) {
      joinOrOpen(suspicions.get(i), names.get(i));
    }
  }

  private void joinOrOpen(Suspicion suspicion, Suspicion name) throws Exception {
    if (!isTold(suspicion) && !joins(suspicion) && !isTold(name) && !joins(name)) {
      open(suspicion, name);
    }
    if (!isTold(suspicion)) {
      joins(suspicion);
    }
  }

  private void open(Suspicion suspicion, Suspicion name) throws Exception {
    BoardState board = board();
    if (!isWithinBudget(suspicion, board)) {
      holdBack(suspicion);
      return;
    }
    Suspicion current = clearest(upToDate(name.series(), board), name);
    Alert alert = Alert.opened(current, audience, now, policy.maximumEvidence());
    store.keep(suspicion.key().equals(current.key()) ? alert : alert.relating(suspicion));
    store.keep(board.opened(now.toEpochMilli()));
  }

  /** Many more texts say more to a person than their tone, when a problem shows in both. */
  private Suspicion clearest(SeriesState series, Suspicion name) {
    if (name.measure() == Measure.VOLUME) {
      return Suspicion.since(series, Measure.VOLUME, name.began());
    }
    Suspicion rise = Suspicion.of(series, Measure.VOLUME, policy.windowMillis());
    boolean clear =
        series.score(Measure.VOLUME) >= CLEAR * policy.threshold(Measure.VOLUME)
            && rise.texts().size() >= policy.minimumTexts()
            && series.seenSince(rise.began()) >= 4 * series.expectedSince(rise.began());
    return clear && rise.began() >= name.began() - Profile.HOUR
        ? rise
        : Suspicion.since(series, name.measure(), name.began());
  }

  private void holdBack(Suspicion suspicion) throws Exception {
    SeriesState kept = store.series(suspicion.key());
    SeriesState series = kept == null ? suspicion.series() : kept;
    if (!series.heldBack().contains(suspicion.measure())) {
      List<Measure> more = new ArrayList<>(series.heldBack());
      more.add(suspicion.measure());
      store.keep(series.holdingBack(List.copyOf(more)));
      heldBack.add(suspicion.asRelated());
      store.keep(board().heldOneBack());
    }
  }

  /** Whether an open alert tells of this very series. */
  private boolean isTold(Suspicion suspicion) throws Exception {
    for (Alert alert : store.alerts()) {
      if (alert.isOpen() && alert.holds(suspicion.key(), suspicion.measure())) {
        return true;
      }
    }
    return false;
  }

  /** Joins it to the alert that it fits best, if there is one. */
  private boolean joins(Suspicion suspicion) throws Exception {
    Alert best = null;
    Alert largest = null;
    double bestShared = -1;
    double largestShared = -1;
    double together = 0;
    for (Alert alert : store.alerts()) {
      SeriesState series = store.series(alert.key());
      if (series == null || !isFresh(alert)) {
        continue;
      }
      double shared = Kinship.shared(suspicion, series);
      double rank = shared + (alert.isOpen() ? 1e9 : 0);
      if (Kinship.same(suspicion, alert, series) && rank > bestShared) {
        best = alert;
        bestShared = rank;
      }
      if (suspicion.key().contains(alert.key())) {
        together += shared;
        if (rank > largestShared) {
          largest = alert;
          largestShared = rank;
        }
      }
    }
    if (best == null && together >= 0.5 * suspicion.size()) {
      best = largest;
    }
    if (best != null) {
      absorb(suspicion, best);
    }
    return best != null;
  }

  private boolean isFresh(Alert alert) {
    Instant resolved = alert.life().resolvedAt();
    return resolved == null || !resolved.plus(policy.reopenWithin()).isBefore(now);
  }

  private void absorb(Suspicion suspicion, Alert alert) throws Exception {
    boolean own = alert.measure() == suspicion.measure() && alert.key().equals(suspicion.key());
    Alert related = own ? alert : alert.relating(suspicion);
    if (alert.isOpen()) {
      store.keep(related);
      return;
    }
    Suspicion relapse = relapse(suspicion, alert);
    if (relapse == null) {
      store.keep(suspicion.series().calmed(now.toEpochMilli()));
      store.keep(related);
    } else {
      store.keep(reopened(related, relapse));
    }
  }

  /** The problem's new episode in the alert's own series, or null when there is none. */
  private @Nullable Suspicion relapse(Suspicion suspicion, Alert alert) throws Exception {
    SeriesState known = store.series(alert.key());
    if (known == null) {
      return null;
    }
    SeriesState series = upToDate(known, board());
    long resolved = alert.life().resolvedAt().toEpochMilli();
    long began = Math.max(suspicion.began(), resolved);
    Suspicion relapse = Suspicion.since(series, alert.measure(), began);
    Suspicion recent = Suspicion.since(suspicion.series(), suspicion.measure(), began);
    boolean sameTexts = Kinship.shared(recent, series) >= 0.5 * Kinship.shared(suspicion, series);
    return sameTexts && relapse.texts().size() >= policy.minimumTexts() ? relapse : null;
  }

  private Alert reopened(Alert alert, Suspicion relapse) {
    List<Evidence> evidence =
        Evidence.merge(alert.evidence(), relapse.texts(), policy.maximumEvidence());
    return alert
        .showing(Figures.of(relapse).following(alert.figures()), evidence)
        .living(alert.life().reopened());
  }

  private SeriesState upToDate(SeriesState series, BoardState board) throws Exception {
    if (series.until() >= now.toEpochMilli()) {
      return series;
    }
    SeriesState current = tracker.afterQuiet(series, now.toEpochMilli(), board);
    store.keep(current);
    return current;
  }

  private BoardState board() throws Exception {
    BoardState board = store.board();
    if (board == null) {
      throw new IllegalStateException("no window was decided yet");
    }
    return board;
  }
}
