// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Leads alerts through their life and tells of what is worth telling. */
final class AlertKeeper {

  /** How long a resolved alert takes corrections. */
  private static final Duration CORRECTED_FOR = Duration.ofDays(7);

  /** The shortest silence after which a series is taken to be as usual. */
  private static final Duration SILENT = Duration.ofHours(3);

  /** Chance keeps a series silent once in 20 times while so many texts are usual. */
  private static final double TEXTS_MISSED = 3;

  /** A fall of sentiment may have become usual after so long. */
  private static final Duration LASTING = Duration.ofDays(1);

  private static final int LAST_TEXTS = 8;

  private final IssuePolicy policy;
  private final BoardStore store;

  AlertKeeper(IssuePolicy policy, BoardStore store) {
    this.policy = policy;
    this.store = store;
  }

  /** Takes a window into the figures of open alerts. One whose series was forgotten is over. */
  void follow(
      Instant end,
      BoardState board,
      SeriesTracker tracker,
      SortedMap<SeriesKey, SeriesWindow> windows)
      throws Exception {
    for (Alert alert : store.alerts()) {
      Instant resolved = alert.life().resolvedAt();
      if (alert.isOpen()) {
        SeriesState series = current(alert, end, board, tracker);
        store.keep(
            series == null
                ? alert.living(alert.life().calm(end.minus(policy.resolveAfter())))
                : calmer(follow(alert, series, windows.get(alert.key())), series, board, end));
      } else if (resolved != null && resolved.plus(CORRECTED_FOR).isBefore(end)) {
        store.forget(alert);
      }
    }
  }

  /** Events of this window, in order of alert ids. */
  List<AlertEvent> tell(Instant end) throws Exception {
    List<AlertEvent> events = new ArrayList<>();
    for (Alert alert : store.alerts()) {
      if (alert.isOpen()) {
        Alert next = resolvedIfCalm(alert, end);
        Severity severity = severity(next);
        AlertState state = toTell(next, severity, end);
        if (state != null) {
          events.add(AlertEvent.of(next, state, severity, end));
          next = next.living(next.life().told(state, end, next.figures().texts(), severity));
        }
        store.keep(next);
      }
    }
    return events;
  }

  /** Corrects the figures of alerts; a resolved one tells so at once, an open one when it does. */
  List<AlertEvent> correct(SeriesWindow late) throws Exception {
    List<AlertEvent> events = new ArrayList<>();
    for (Alert alert : store.alerts()) {
      Figures figures = alert.figures();
      boolean within = figures.isIn(late) || figures.isEarlier(late, alert.beganAt());
      if (within && alert.key().equals(late.key())) {
        Alert corrected =
            alert
                .showing(alert.figures().corrected(late), evidence(alert, late))
                .living(alert.life().changing());
        if (!alert.isOpen()) {
          Severity severity = severity(corrected);
          Instant at = Instant.ofEpochMilli(alert.figures().until());
          events.add(AlertEvent.of(corrected, AlertState.RESOLVED, severity, at));
          corrected =
              corrected.living(
                  corrected
                      .life()
                      .told(AlertState.RESOLVED, at, corrected.figures().texts(), severity));
        }
        store.keep(corrected);
      }
    }
    return events;
  }

  private @Nullable SeriesState current(
      Alert alert, Instant end, BoardState board, SeriesTracker tracker) throws Exception {
    SeriesState series = store.series(alert.key());
    if (series != null && series.until() < end.toEpochMilli()) {
      series = tracker.afterQuiet(series, end.toEpochMilli(), board);
      store.keep(series);
    }
    return series;
  }

  private Alert follow(Alert alert, SeriesState series, @Nullable SeriesWindow window) {
    if (window == null) {
      return alert.showing(alert.figures().afterQuiet(series, alert.measure()), alert.evidence());
    }
    return alert.showing(
        alert.figures().after(series, alert.measure(), window), evidence(alert, window));
  }

  private List<Evidence> evidence(Alert alert, SeriesWindow window) {
    return Evidence.merge(
        Evidence.without(alert.evidence(), window.removed()),
        window.evidence(),
        policy.maximumEvidence());
  }

  private Alert calmer(Alert alert, SeriesState series, BoardState board, Instant end)
      throws Exception {
    boolean calm =
        alert.measure() == Measure.VOLUME
            ? isUsual(series, board, end.toEpochMilli())
            : isRecovered(alert, series, end) || isUsualByNow(alert, end);
    Instant since = alert.life().calmSince();
    return alert.living(alert.life().calm(calm ? (since == null ? end : since) : null));
  }

  /** Whether no more texts came of late than chance explains. */
  private boolean isUsual(SeriesState series, BoardState board, long end) {
    long length = policy.resolveAfter().toMillis();
    VolumeState volume = series.volume();
    double expected =
        volume.level()
            * volume.season().factor(end - length / 2, board.profile())
            * length
            / Profile.HOUR;
    double chance = 1.5 * StrictMath.sqrt(expected * VolumeDetector.dispersion(volume));
    return series.seenSince(end - length) <= expected + Math.max(1, chance);
  }

  /** Whether the last texts are nearer to the usual mean than to the problem's. */
  private static boolean isRecovered(Alert alert, SeriesState series, Instant end) {
    List<Evidence> texts = series.evidenceSince(alert.figures().since());
    if (texts.isEmpty()) {
      return true;
    }
    List<Evidence> last =
        texts.stream()
            .sorted(
                Comparator.comparing(Evidence::saidAt).reversed().thenComparing(Evidence::eventId))
            .limit(LAST_TEXTS)
            .toList();
    double mean = last.stream().mapToInt(Evidence::score).average().orElse(0) * 1e-6;
    double middle = (alert.figures().usualScore() + alert.figures().meanScore()) / 2;
    return mean >= middle || isSilent(series, last.get(0).saidAt(), end);
  }

  /** Whether nothing came in hours in which more than chance would have been usual. */
  private static boolean isSilent(SeriesState series, Instant lastSaid, Instant end) {
    return lastSaid.plus(SILENT).isBefore(end)
        && (series.expectedSince(lastSaid.toEpochMilli()) >= TEXTS_MISSED
            || lastSaid.plus(LASTING).isBefore(end));
  }

  /**
   * Whether a fall has lasted until the series took it for usual: after a day at least, none of the
   * series that it shows in has half the evidence left that an alert takes.
   */
  private boolean isUsualByNow(Alert alert, Instant end) throws Exception {
    if (end.toEpochMilli() - alert.figures().since() < LASTING.toMillis()) {
      return false;
    }
    boolean faded = isFaded(alert.key(), end);
    for (Related related : alert.related()) {
      faded &= related.measure() != Measure.SENTIMENT || isFaded(related.key(), end);
    }
    return faded;
  }

  private boolean isFaded(SeriesKey key, Instant end) throws Exception {
    SeriesState series = store.series(key);
    return series == null
        || series.until() <= end.minus(LASTING).toEpochMilli()
        || series.score(Measure.SENTIMENT) < policy.threshold(Measure.SENTIMENT) / 2;
  }

  private Alert resolvedIfCalm(Alert alert, Instant end) throws Exception {
    Instant since = alert.life().calmSince();
    if (since == null || since.plus(policy.resolveAfter()).isAfter(end)) {
      return alert;
    }
    calm(alert.key(), end);
    for (Related related : alert.related()) {
      calm(related.key(), end);
    }
    return alert.living(alert.life().resolved(end));
  }

  /** Forgets the evidence in a series of a problem that is over. */
  private void calm(SeriesKey key, Instant end) throws Exception {
    SeriesState series = store.series(key);
    if (series != null && !isHeldByAnother(key)) {
      store.keep(series.calmed(end.toEpochMilli()));
    }
  }

  private boolean isHeldByAnother(SeriesKey key) throws Exception {
    int holders = 0;
    for (Alert alert : store.alerts()) {
      boolean holds = alert.holds(key, Measure.VOLUME) || alert.holds(key, Measure.SENTIMENT);
      holders += alert.isOpen() && holds ? 1 : 0;
    }
    return holders > 1;
  }

  private @Nullable AlertState toTell(Alert alert, Severity severity, Instant end) {
    AlertLife life = alert.life();
    if (life.sequence() == 0) {
      return AlertState.OPENED;
    }
    if (life.state() == AlertState.RESOLVED
        || (life.state() == AlertState.REOPENED && life.toldTexts() == 0)) {
      return life.state();
    }
    int texts = alert.figures().texts();
    boolean grew = texts >= 1.2 * life.toldTexts();
    boolean doubled = texts >= 2 * life.toldTexts();
    boolean notable = life.changed() || grew || severity.compareTo(life.severity()) > 0;
    boolean due = !life.toldAt().plus(policy.updateEvery()).isAfter(end);
    boolean soon = !life.toldAt().plus(policy.decisionWindow().multipliedBy(2)).isAfter(end);
    return (due && notable) || (soon && doubled) ? AlertState.UPDATED : null;
  }

  private static Severity severity(Alert alert) {
    Figures figures = alert.figures();
    if (alert.measure() == Measure.SENTIMENT) {
      return Severity.ofSentiment(figures.scored(), figures.usualScore() - figures.meanScore());
    }
    long negative = alert.evidence().stream().filter(Evidence::isNegative).count();
    return Severity.ofVolume(
        figures.texts(),
        figures.expected(),
        (double) negative / Math.max(1, alert.evidence().size()));
  }
}
