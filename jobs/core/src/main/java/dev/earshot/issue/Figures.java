// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import java.time.Instant;

/**
 * An alert's figures: those of its series over one episode of the problem. Times are in
 * milliseconds since the epoch.
 *
 * @param since estimated start of the episode
 * @param until end of the last window in them
 * @param texts since then
 * @param expected texts to be expected since then
 * @param scored texts with a score
 * @param sum of their scores, in units of 1e-6
 * @param usualScore mean score before the episode
 * @param score evidence at the last window, in decades
 * @param peak highest evidence so far, of all episodes
 * @param expectedMark texts that the series had expected in all at {@code until}
 * @param earlier texts of the episodes before
 * @param earlierUntil end of the last window in those; {@code since} when there were none
 */
public record Figures(
    long since,
    long until,
    int texts,
    double expected,
    int scored,
    long sum,
    double usualScore,
    double score,
    double peak,
    double expectedMark,
    int earlier,
    long earlierUntil) {

  /** The figures of a suspicion at the moment it becomes an alert. */
  static Figures of(Suspicion suspicion) {
    SeriesState series = suspicion.series();
    double score = series.score(suspicion.measure());
    long sum = 0;
    for (Evidence text : suspicion.texts()) {
      sum += text.score();
    }
    return new Figures(
        suspicion.began(),
        series.until(),
        (int) Math.round(series.seenSince(suspicion.began())),
        series.expectedSince(suspicion.began()),
        suspicion.texts().size(),
        sum,
        series.sentiment().mean(),
        score,
        score,
        series.volume().expected(),
        0,
        suspicion.began());
  }

  /** The figures of a new episode after those of the one before. */
  Figures following(Figures former) {
    return new Figures(
        since,
        until,
        texts,
        expected,
        scored,
        sum,
        usualScore,
        score,
        Math.max(peak, former.peak),
        expectedMark,
        former.allTexts(),
        former.until);
  }

  /** With the windows up to where the series is; {@code window} is the last, if it had texts. */
  Figures after(SeriesState series, Measure measure, SeriesWindow window) {
    double now = series.score(measure);
    return new Figures(
        since,
        series.until(),
        texts + window.texts(),
        expected + series.volume().expected() - expectedMark,
        scored + window.scored(),
        sum + window.sum(),
        usualScore,
        now,
        Math.max(peak, now),
        series.volume().expected(),
        earlier,
        earlierUntil);
  }

  /** With windows without texts up to where the series is. */
  Figures afterQuiet(SeriesState series, Measure measure) {
    double now = series.score(measure);
    return new Figures(
        since,
        series.until(),
        texts,
        expected + series.volume().expected() - expectedMark,
        scored,
        sum,
        usualScore,
        now,
        Math.max(peak, now),
        series.volume().expected(),
        earlier,
        earlierUntil);
  }

  /** With what came too late for this episode or for one before. */
  Figures corrected(SeriesWindow late) {
    if (!isIn(late)) {
      return withEarlier(Math.max(0, earlier + late.texts()));
    }
    return new Figures(
        since,
        until,
        Math.max(0, texts + late.texts()),
        expected,
        Math.max(0, scored + late.scored()),
        sum + late.sum(),
        usualScore,
        score,
        peak,
        expectedMark,
        earlier,
        earlierUntil);
  }

  private Figures withEarlier(int newEarlier) {
    return new Figures(
        since,
        until,
        texts,
        expected,
        scored,
        sum,
        usualScore,
        score,
        peak,
        expectedMark,
        newEarlier,
        earlierUntil);
  }

  /** Whether a window is one of the episode. */
  boolean isIn(SeriesWindow window) {
    long end = window.end().toEpochMilli();
    return end > since && end <= until;
  }

  /** Whether a window is one of the episodes before, the first of which began at a time. */
  boolean isEarlier(SeriesWindow window, Instant began) {
    return window.end().isAfter(began) && window.end().toEpochMilli() <= earlierUntil;
  }

  /** Texts of all episodes. */
  int allTexts() {
    return earlier + texts;
  }

  double meanScore() {
    return scored == 0 ? 0 : sum * 1e-6 / scored;
  }
}
