// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.sentiment;

import dev.earshot.text.TextAnalysis;
import dev.earshot.text.evaluation.Confusion;
import dev.earshot.text.evaluation.Judged;
import dev.earshot.text.sentiment.FiveClasses;
import dev.earshot.text.sentiment.SentenceSentiment;
import dev.earshot.text.sentiment.Sentiment;
import dev.earshot.text.sentiment.SentimentLabel;
import dev.earshot.text.sentiment.ThreeClasses;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What can be had without a head: the commonest label, and roll-ups of the network's sentences. */
final class Baselines {

  /** A score nearer to 0 is neutral. */
  private static final double CLEAR = 0.25;

  private Baselines() {}

  /** The label that most of {@code labels} have, said of all. */
  static Confusion majority(List<SentimentLabel> labels) {
    SentimentLabel most =
        Arrays.stream(SentimentLabel.values())
            .max(Comparator.comparingLong(label -> labels.stream().filter(label::equals).count()))
            .orElseThrow();
    return confusion(labels, labels, ignored -> most);
  }

  /** The likeliest of three after the sentences' mean, weighted by tokens. */
  static SentimentLabel mean(TextAnalysis analysis) {
    double[] sums = new double[5];
    int tokens = 0;
    for (SentenceSentiment sentence : analysis.sentences()) {
      FiveClasses classes = sentence.probabilities();
      double[] five = {
        classes.veryNegative(),
        classes.negative(),
        classes.neutral(),
        classes.positive(),
        classes.veryPositive()
      };
      for (int k = 0; k < sums.length; k++) {
        sums[k] += sentence.tokens() * five[k];
      }
      tokens += sentence.tokens();
    }
    if (tokens == 0) {
      return SentimentLabel.NEUTRAL;
    }
    int all = tokens;
    double[] mean = Arrays.stream(sums).map(sum -> sum / all).toArray();
    return new FiveClasses(mean[0], mean[1], mean[2], mean[3], mean[4]).folded().likeliest();
  }

  /** The sign of the sentence whose score is farthest from 0. */
  static SentimentLabel strongest(TextAnalysis analysis) {
    double strongest =
        analysis.sentences().stream()
            .map(SentenceSentiment::score)
            .max(Comparator.comparingDouble(Math::abs))
            .orElse(0.0);
    if (Math.abs(strongest) <= CLEAR) {
      return SentimentLabel.NEUTRAL;
    }
    return strongest < 0 ? SentimentLabel.NEGATIVE : SentimentLabel.POSITIVE;
  }

  /** How often a rule says which label of each. */
  static <T> Confusion confusion(
      List<SentimentLabel> labels, List<T> texts, Function<T, SentimentLabel> rule) {
    Judged[] judged = new Judged[labels.size()];
    for (int i = 0; i < judged.length; i++) {
      SentimentLabel said = rule.apply(texts.get(i));
      judged[i] =
          new Judged(
              i, "", labels.get(i), new Sentiment(said, 0, 1, ThreeClasses.UNKNOWN, List.of()));
    }
    return Confusion.of(List.of(judged));
  }
}
