// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.evaluation;

import dev.earshot.text.sentiment.SentimentLabel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How often each label was said of each. */
public final class Confusion {

  private final Map<SentimentLabel, Map<SentimentLabel, Integer>> counts =
      new EnumMap<>(SentimentLabel.class);

  /** The counts of {@code all}. */
  public static Confusion of(List<Judged> all) {
    Confusion confusion = new Confusion();
    for (Judged judged : all) {
      confusion
          .counts
          .computeIfAbsent(judged.label(), ignored -> new EnumMap<>(SentimentLabel.class))
          .merge(judged.sentiment().label(), 1, Integer::sum);
    }
    return confusion;
  }

  /** Texts that are {@code label} and of which {@code said} was said. */
  public int count(SentimentLabel label, SentimentLabel said) {
    return counts.getOrDefault(label, Map.of()).getOrDefault(said, 0);
  }

  /** Texts that are {@code label}. */
  public int are(SentimentLabel label) {
    int sum = 0;
    for (SentimentLabel said : SentimentLabel.values()) {
      sum += count(label, said);
    }
    return sum;
  }

  /** Texts of which {@code label} was said. */
  public int said(SentimentLabel label) {
    int sum = 0;
    for (SentimentLabel is : SentimentLabel.values()) {
      sum += count(is, label);
    }
    return sum;
  }

  /** Of what was said to be {@code label}, what is. */
  public Proportion precision(SentimentLabel label) {
    return new Proportion(count(label, label), said(label));
  }

  /** Of what is {@code label}, what was said to be. */
  public Proportion recall(SentimentLabel label) {
    return new Proportion(count(label, label), are(label));
  }

  /** The harmonic mean of both; 0 if neither is above 0. */
  public double f1(SentimentLabel label) {
    int sum = said(label) + are(label);
    return sum == 0 ? 0 : 2.0 * count(label, label) / sum;
  }

  /** What was right. */
  public Proportion accuracy() {
    int hits = 0;
    int all = 0;
    for (SentimentLabel label : SentimentLabel.values()) {
      hits += count(label, label);
      all += are(label);
    }
    return new Proportion(hits, all);
  }

  /** The mean F1 of the labels that occur. */
  public double macroF1() {
    double sum = 0;
    int labels = 0;
    for (SentimentLabel label : SentimentLabel.values()) {
      if (are(label) > 0) {
        sum += f1(label);
        labels++;
      }
    }
    return labels == 0 ? 0 : sum / labels;
  }
}
