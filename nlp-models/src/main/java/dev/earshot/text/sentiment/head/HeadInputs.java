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

/**
 * What a head is given of one text, besides an embedding.
 *
 * @param network row of the sentence network
 * @param rules row of the rules
 * @param ngrams hashes, ascending
 * @param doubts about the text
 */
public record HeadInputs(double[] network, double[] rules, long[] ngrams, Set<Doubt> doubts) {

  /** The inputs of {@code text}, whose sentences were read before. */
  public static HeadInputs of(String text, List<SentenceSentiment> sentences) {
    List<Sign> signs = Signs.of(text, Lexicon.shared());
    RuleReading rules = RuleReading.of(signs, Lexicon.shared());
    double[] network = NetworkReading.of(sentences);
    return new HeadInputs(network, rules.row(), Ngrams.of(signs), Doubt.of(network, rules));
  }
}
