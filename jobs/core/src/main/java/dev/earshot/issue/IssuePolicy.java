// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import dev.earshot.configuration.Default;
import dev.earshot.kpi.Dimension;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How problems are found.
 *
 * @param decisionWindow series are counted and decided in windows of this length; 120 of them must
 *     hold an hour and the time to resolve, as a series remembers no more
 * @param cuts what series are cut by, each a list of dimensions; everything together is always one
 *     series, which the others are measured against. Without any: by topic, by brand, and by both
 * @param volumeThreshold evidence at which a rise opens an alert, in tenths of a decade: 80 is odds
 *     of 10^8
 * @param sentimentThreshold the same for a fall of sentiment
 * @param minimumTexts that a series must have had in the last hour
 * @param minimumHistory that must have been seen before anything is decided
 * @param scoredTexts that a series must have had before its sentiment is decided on
 * @param budgetPerDay alerts that may open within 24 hours; each one more needs two decades more
 * @param maximumEvidence texts that an alert tells by id
 * @param updateEvery shortest time between two updates of one alert
 * @param resolveAfter an alert resolves when its series was as usual for this long
 * @param reopenWithin a relapse within this time reopens the alert
 */
public record IssuePolicy(
    @Default("1m") Duration decisionWindow,
    @Default("") List<List<Dimension>> cuts,
    @Default("80") int volumeThreshold,
    @Default("50") int sentimentThreshold,
    @Default("8") int minimumTexts,
    @Default("5d") Duration minimumHistory,
    @Default("30") int scoredTexts,
    @Default("10") int budgetPerDay,
    @Default("200") int maximumEvidence,
    @Default("10m") Duration updateEvery,
    @Default("30m") Duration resolveAfter,
    @Default("24h") Duration reopenWithin)
    implements Serializable {

  private static final List<List<Dimension>> USUAL_CUTS =
      List.of(
          List.of(Dimension.TOPIC),
          List.of(Dimension.BRAND, Dimension.TOPIC),
          List.of(Dimension.BRAND));

  /** The usual cuts and thresholds. */
  public static final IssuePolicy DEFAULT =
      new IssuePolicy(
          Duration.ofMinutes(1),
          List.of(),
          80,
          50,
          8,
          Duration.ofDays(5),
          30,
          10,
          200,
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(24));

  public IssuePolicy {
    cuts = (cuts.isEmpty() ? USUAL_CUTS : cuts).stream().map(List::copyOf).toList();
    long window = decisionWindow.toMillis();
    require(window >= 1000, "the decision window is shorter than a second");
    require(
        Duration.ofHours(1).toMillis() % window == 0,
        "an hour is not a whole number of decision windows");
    require(volumeThreshold > 0 && sentimentThreshold > 0, "a threshold is not positive");
    require(minimumTexts > 0, "the minimum of texts is not positive");
    require(!minimumHistory.isNegative(), "the minimum of history is negative");
    require(scoredTexts > 1, "the minimum of scored texts is below 2");
    require(budgetPerDay > 0, "the budget is not positive");
    require(maximumEvidence > 0, "the maximum of evidence is not positive");
    require(updateEvery.toMillis() > 0, "the time between updates is not positive");
    require(resolveAfter.toMillis() > 0, "the time to resolve is not positive");
    long longest = Math.max(Profile.HOUR, resolveAfter.toMillis());
    require(
        SeriesState.RECENT_WINDOWS * window >= longest,
        "a series remembers "
            + SeriesState.RECENT_WINDOWS
            + " decision windows with texts: too few for an hour and for the time to resolve");
    require(!reopenWithin.isNegative(), "the time to reopen is negative");
  }

  /** The cuts, with the one of everything. */
  List<List<Dimension>> allCuts() {
    List<List<Dimension>> all = new ArrayList<>(cuts);
    if (!all.contains(List.<Dimension>of())) {
      all.add(List.of());
    }
    return all;
  }

  long windowMillis() {
    return decisionWindow.toMillis();
  }

  /** The threshold in decades. */
  double threshold(Measure measure) {
    return (measure == Measure.VOLUME ? volumeThreshold : sentimentThreshold) / 10.0;
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
