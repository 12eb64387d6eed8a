// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.network;

import dev.earshot.text.sentiment.FiveClasses;
import dev.earshot.text.sentiment.SentenceSentiment;
import dev.earshot.text.sentiment.SentimentLabel;
import java.util.List;

/** The sentences of one text folded into one row of {@link NetworkInput}s. */
public final class NetworkReading {

  /** By the place of each {@link NetworkInput}. */
  private final double[] inputs = new double[NetworkInput.COUNT];

  private int longest = -1;

  private NetworkReading(List<SentenceSentiment> sentences) {
    int tokens = 0;
    for (SentenceSentiment sentence : sentences) {
      tokens += Math.max(1, sentence.tokens());
    }
    if (!sentences.isEmpty()) {
      start();
    }
    for (int i = 0; i < sentences.size(); i++) {
      read(sentences.get(i), (double) Math.max(1, sentences.get(i).tokens()) / tokens, i == 0);
    }
    set(NetworkInput.SENTENCES, StrictMath.log1p(sentences.size()));
  }

  /** What {@code sentences} say together; without any, all inputs are 0. */
  public static NetworkReading of(List<SentenceSentiment> sentences) {
    return new NetworkReading(sentences);
  }

  /** The inputs in the order of {@link NetworkInput}. */
  public double[] row() {
    return inputs.clone();
  }

  private void start() {
    set(NetworkInput.BEST, -1);
    set(NetworkInput.WORST, 1);
    set(NetworkInput.LEAST_NEUTRAL, 1);
  }

  private void read(SentenceSentiment sentence, double share, boolean isFirst) {
    FiveClasses classes = sentence.probabilities();
    double score = sentence.score();
    means(classes, score, share);
    ends(sentence, score, isFirst);
    most(NetworkInput.BEST, score);
    most(NetworkInput.SUREST_NEGATIVE, classes.veryNegative() + classes.negative());
    most(NetworkInput.SUREST_POSITIVE, classes.veryPositive() + classes.positive());
    least(NetworkInput.WORST, score);
    least(NetworkInput.LEAST_NEUTRAL, classes.neutral());
    if (sentence.label() == SentimentLabel.NEGATIVE) {
      add(NetworkInput.NEGATIVE_SHARE, share);
    } else if (sentence.label() == SentimentLabel.POSITIVE) {
      add(NetworkInput.POSITIVE_SHARE, share);
    }
  }

  private void means(FiveClasses classes, double score, double share) {
    add(NetworkInput.VERY_NEGATIVE, share * classes.veryNegative());
    add(NetworkInput.NEGATIVE, share * classes.negative());
    add(NetworkInput.NEUTRAL, share * classes.neutral());
    add(NetworkInput.POSITIVE, share * classes.positive());
    add(NetworkInput.VERY_POSITIVE, share * classes.veryPositive());
    add(NetworkInput.MEAN, share * score);
  }

  private void ends(SentenceSentiment sentence, double score, boolean isFirst) {
    if (isFirst) {
      set(NetworkInput.FIRST, score);
    }
    set(NetworkInput.LAST, score);
    if (sentence.tokens() > longest) {
      longest = sentence.tokens();
      set(NetworkInput.LONGEST, score);
    }
    if (Math.abs(score) > Math.abs(get(NetworkInput.STRONGEST))) {
      set(NetworkInput.STRONGEST, score);
    }
  }

  private void most(NetworkInput input, double value) {
    set(input, Math.max(get(input), value));
  }

  private void least(NetworkInput input, double value) {
    set(input, Math.min(get(input), value));
  }

  /** One input. */
  public double get(NetworkInput input) {
    return inputs[input.place()];
  }

  private void set(NetworkInput input, double value) {
    inputs[input.place()] = value;
  }

  private void add(NetworkInput input, double value) {
    inputs[input.place()] += value;
  }
}
