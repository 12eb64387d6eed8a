// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.head;

import dev.earshot.text.sentiment.SentenceSentiment;
import dev.earshot.text.sentiment.network.NetworkReading;
import dev.earshot.text.sentiment.ngram.Ngrams;
import dev.earshot.text.sentiment.rules.Lexicon;
import dev.earshot.text.sentiment.rules.RuleReading;
import dev.earshot.text.sentiment.rules.Sign;
import dev.earshot.text.sentiment.rules.Signs;
import java.util.List;
import java.util.Set;

/** What a head is given of one text, besides an embedding. The arrays are not to be changed. */
public final class HeadInputs {

  private final double[] network;
  private final double[] rules;
  private final long[] ngrams;
  private final Set<Doubt> doubts;
  private final boolean words;

  /**
   * Inputs of a text with words, of their parts; the arrays become their own.
   *
   * @param network row of the sentence network
   * @param rules row of the rules
   * @param ngrams hashes, ascending
   * @param doubts about the text
   */
  public HeadInputs(double[] network, double[] rules, long[] ngrams, Set<Doubt> doubts) {
    this(network, rules, ngrams, doubts, true);
  }

  private HeadInputs(
      double[] network, double[] rules, long[] ngrams, Set<Doubt> doubts, boolean words) {
    this.network = network;
    this.rules = rules;
    this.ngrams = ngrams;
    this.doubts = doubts;
    this.words = words;
  }

  /** The inputs of {@code text}, whose sentences were read before. */
  public static HeadInputs of(String text, List<SentenceSentiment> sentences) {
    List<Sign> signs = Signs.of(text, Lexicon.shared());
    RuleReading rules = RuleReading.of(signs, Lexicon.shared());
    NetworkReading network = NetworkReading.of(sentences);
    return new HeadInputs(
        network.row(),
        rules.row(),
        Ngrams.of(signs),
        Doubt.of(network, rules),
        signs.stream().anyMatch(Sign::isWord));
  }

  /** The row of the sentence network. */
  public double[] network() {
    return network;
  }

  /** The row of the rules. */
  public double[] rules() {
    return rules;
  }

  /** Whether the text has a word, and not only faces, marks, numbers or names of accounts. */
  public boolean hasWords() {
    return words;
  }

  /** The n-grams' hashes, ascending. */
  public long[] ngrams() {
    return ngrams;
  }

  /** What speaks against trusting a label. */
  public Set<Doubt> doubts() {
    return doubts;
  }
}
