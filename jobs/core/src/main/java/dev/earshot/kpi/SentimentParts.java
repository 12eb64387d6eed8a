// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import dev.earshot.feedback.Analysis;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Mean sentiment of scored texts, from -1 to 1. Scores are added up as whole millionths, so that
 * any order gives the same sum and what is taken back leaves nothing behind.
 *
 * <p>Known limit: the interval holds the uncertainty of the sample, not that of the model that made
 * the scores.
 *
 * @param scored texts
 * @param sumMicros sum of their scores, in millionths
 * @param squareMicros sum of their squared scores, in millionths
 * @param positive texts of positive sentiment
 * @param neutral texts of neither
 * @param negative texts of negative sentiment
 * @param leftOut texts beside these whose sentiment does not count, because nothing was read or the
 *     language has no accepted model
 */
public record SentimentParts(
    long scored,
    long sumMicros,
    long squareMicros,
    long positive,
    long neutral,
    long negative,
    long leftOut)
    implements Parts<SentimentParts> {

  /** A text whose sentiment does not count. */
  static final SentimentParts LEFT_OUT = new SentimentParts(0, 0, 0, 0, 0, 0, 1);

  private static final double MICROS = 1_000_000;

  /** A whole text, counted by its class, or among those left out. */
  static SentimentParts of(Analysis.Sentiment sentiment) {
    return sentiment.isScored() ? of(sentiment.score(), sentiment.label()) : LEFT_OUT;
  }

  /** What is said about one topic, counted by the sign of its score. */
  static SentimentParts of(double score) {
    return of(
        score,
        score > 0
            ? Analysis.Label.POSITIVE
            : score < 0 ? Analysis.Label.NEGATIVE : Analysis.Label.NEUTRAL);
  }

  private static SentimentParts of(double score, Analysis.Label label) {
    double bounded = Double.isNaN(score) ? 0 : Math.max(-1, Math.min(1, score));
    return new SentimentParts(
        1,
        Math.round(bounded * MICROS),
        Math.round(bounded * bounded * MICROS),
        label == Analysis.Label.POSITIVE ? 1 : 0,
        label == Analysis.Label.NEUTRAL ? 1 : 0,
        label == Analysis.Label.NEGATIVE ? 1 : 0,
        0);
  }

  @Override
  public SentimentParts plus(SentimentParts other) {
    return new SentimentParts(
        scored + other.scored,
        sumMicros + other.sumMicros,
        squareMicros + other.squareMicros,
        positive + other.positive,
        neutral + other.neutral,
        negative + other.negative,
        leftOut + other.leftOut);
  }

  @Override
  public SentimentParts negated() {
    return new SentimentParts(
        -scored, -sumMicros, -squareMicros, -positive, -neutral, -negative, -leftOut);
  }

  @Override
  public SentimentParts floored() {
    long texts = Math.max(0, scored);
    long most = texts * (long) MICROS;
    return new SentimentParts(
        texts,
        Math.max(-most, Math.min(most, sumMicros)),
        Math.max(0, Math.min(most, squareMicros)),
        Math.max(0, positive),
        Math.max(0, neutral),
        Math.max(0, negative),
        Math.max(0, leftOut));
  }

  @Override
  public long n() {
    return scored;
  }

  @Override
  public double value() {
    return sumMicros / MICROS / scored;
  }

  @Override
  public Interval interval() {
    return Interval.ofMean(scored, sumMicros / MICROS, squareMicros / MICROS);
  }

  @Override
  public SortedMap<String, Long> byName() {
    return new TreeMap<>(
        Map.of(
            "sum_micros", sumMicros,
            "square_micros", squareMicros,
            "positive", positive,
            "neutral", neutral,
            "negative", negative,
            "left_out", leftOut));
  }
}
