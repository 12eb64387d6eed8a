// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.evaluation;

import dev.earshot.text.sentiment.SentimentLabel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a head is worth on labelled texts.
 *
 * @param texts how many
 * @param confusion counts of labels
 * @param logLoss mean of -log of the probability of a person's label
 * @param skill share of the log-loss of the labels' own frequencies that the head saves; 0 is no
 *     better than the frequencies, negative is worse
 * @param confidence whether confidences come true
 * @param classes whether each label's probability comes true
 * @param coverage accuracy on the most confident share of the texts, tenth by tenth
 * @param worst the mistakes with the highest confidence, the highest first
 */
public record Evaluation(
    int texts,
    Confusion confusion,
    double logLoss,
    double skill,
    Reliability confidence,
    Map<SentimentLabel, Reliability> classes,
    List<Proportion> coverage,
    List<Judged> worst) {

  private static final int TENTHS = 10;
  private static final double LEAST = 1e-6;

  /**
   * Measures.
   *
   * @param all at least one
   * @param mistakes how many of the worst to keep
   */
  public static Evaluation of(List<Judged> all, int mistakes) {
    if (all.isEmpty()) {
      throw new IllegalArgumentException("there is no labelled text to measure on");
    }
    Confusion confusion = Confusion.of(all);
    double loss = logLoss(all);
    double usual = logLossOfFrequencies(confusion, all.size());
    return new Evaluation(
        all.size(),
        confusion,
        loss,
        usual == 0 ? 0 : 1 - loss / usual,
        Reliability.of(all, judged -> judged.sentiment().confidence(), Judged::isRight),
        classes(all),
        coverage(all),
        worst(all, mistakes));
  }

  private static double logLoss(List<Judged> all) {
    double sum = 0;
    for (Judged judged : all) {
      double stated = judged.sentiment().probabilities().of(judged.label());
      sum -= StrictMath.log(Math.max(LEAST, stated));
    }
    return sum / all.size();
  }

  private static double logLossOfFrequencies(Confusion confusion, int texts) {
    double sum = 0;
    for (SentimentLabel label : SentimentLabel.values()) {
      double share = (double) confusion.are(label) / texts;
      sum -= share > 0 ? share * StrictMath.log(share) : 0;
    }
    return sum;
  }

  private static Map<SentimentLabel, Reliability> classes(List<Judged> all) {
    Map<SentimentLabel, Reliability> classes = new EnumMap<>(SentimentLabel.class);
    for (SentimentLabel label : SentimentLabel.values()) {
      classes.put(
          label,
          Reliability.of(
              all,
              judged -> judged.sentiment().probabilities().of(label),
              judged -> judged.label() == label));
    }
    return classes;
  }

  private static List<Proportion> coverage(List<Judged> all) {
    List<Judged> surest = new ArrayList<>(all);
    surest.sort(
        Comparator.comparingDouble((Judged judged) -> -judged.sentiment().confidence())
            .thenComparingLong(Judged::row));
    List<Proportion> coverage = new ArrayList<>();
    int hits = 0;
    int done = 0;
    for (int tenth = 1; tenth <= TENTHS; tenth++) {
      int end = (int) ((long) all.size() * tenth / TENTHS);
      while (done < end) {
        hits += surest.get(done++).isRight() ? 1 : 0;
      }
      coverage.add(new Proportion(hits, done));
    }
    return List.copyOf(coverage);
  }

  private static List<Judged> worst(List<Judged> all, int mistakes) {
    return all.stream()
        .filter(judged -> !judged.isRight())
        .sorted(
            Comparator.comparingDouble((Judged judged) -> -judged.sentiment().confidence())
                .thenComparingLong(Judged::row))
        .limit(mistakes)
        .toList();
  }
}
