// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment;

import java.util.List;

/**
 * What a whole text feels like.
 *
 * @param label the likeliest label
 * @param score in [-1, 1], negative is bad
 * @param confidence in [0, 1]: the probability that the label is right as far as this form can
 *     tell; 0 means that nothing was read
 * @param probabilities of the three labels
 * @param contributions what each input added to the score, unmodifiable
 */
public record Sentiment(
    SentimentLabel label,
    double score,
    double confidence,
    ThreeClasses probabilities,
    List<Contribution> contributions) {

  /** Nothing was read: neutral, without any confidence. */
  public static final Sentiment UNKNOWN =
      new Sentiment(SentimentLabel.NEUTRAL, 0, 0, ThreeClasses.UNKNOWN, List.of());

  public Sentiment {
    contributions = List.copyOf(contributions);
  }
}
