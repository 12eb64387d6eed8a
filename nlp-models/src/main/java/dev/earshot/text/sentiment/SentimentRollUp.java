// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment;

import java.util.List;

/**
 * From sentences to the text: the mean of the sentences' class probabilities, weighted by tokens.
 *
 * <p>Of the plain rules this one is the most even over domains. The network was trained on film
 * reviews and is surer of itself on customers' texts than it should be, so its confidence is pulled
 * towards a guess; unread sentences and a doubtful language lower it further.
 */
public final class SentimentRollUp {

  /** The one input of this form. */
  public static final String SENTENCE_NETWORK = "sentence-network";

  private static final double GUESS = 1d / 3;
  private static final double TRUST = 0.9;

  private SentimentRollUp() {}

  /**
   * What {@code sentences} feel like together.
   *
   * @param languageConfidence in [0, 1], how sure it is that the sentences are English
   */
  public static Sentiment of(List<SentenceSentiment> sentences, double languageConfidence) {
    int tokens = sentences.stream().mapToInt(SentenceSentiment::tokens).sum();
    if (tokens == 0) {
      return Sentiment.UNKNOWN;
    }
    FiveClasses classes = mean(sentences, tokens);
    ThreeClasses folded = classes.folded();
    SentimentLabel label = folded.likeliest();
    double score = classes.score();
    return new Sentiment(
        label,
        score,
        confidence(folded.of(label), readShare(sentences, tokens), languageConfidence),
        folded,
        List.of(new Contribution(SENTENCE_NETWORK, score)));
  }

  private static FiveClasses mean(List<SentenceSentiment> sentences, int tokens) {
    FiveClasses sum = new FiveClasses(0, 0, 0, 0, 0);
    for (SentenceSentiment sentence : sentences) {
      sum = sentence.probabilities().addedTo(sum, sentence.tokens());
    }
    return sum.dividedBy(tokens);
  }

  private static double readShare(List<SentenceSentiment> sentences, int tokens) {
    int read =
        sentences.stream()
            .filter(sentence -> sentence.basis() == SentenceSentiment.Basis.PARSED)
            .mapToInt(SentenceSentiment::tokens)
            .sum();
    return (double) read / tokens;
  }

  private static double confidence(double likeliest, double readShare, double language) {
    double trusted = GUESS + TRUST * (likeliest - GUESS);
    return trusted * readShare * language;
  }
}
