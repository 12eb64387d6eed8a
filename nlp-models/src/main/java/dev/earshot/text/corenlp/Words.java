// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.corenlp.flat.TextHash;
import edu.stanford.nlp.process.Americanize;
import java.util.HashMap;
import java.util.Map;

/**
 * The word forms met lately, at most {@value #YOUNG} young ones and as many older. Used by one
 * thread.
 */
final class Words {

  private static final int YOUNG = 10_000;

  private final TaggerModel tagger;
  private final ParserWeights parser;
  private final NetworkModel network;
  private Map<String, Word> young = new HashMap<>();
  private Map<String, Word> old = new HashMap<>();

  Words(TaggerModel tagger, ParserWeights parser, NetworkModel network) {
    this.tagger = tagger;
    this.parser = parser;
    this.network = network;
  }

  Word of(String text) {
    Word word = young.get(text);
    if (word == null) {
      word = old.get(text);
      keep(text, word == null ? describe(text) : word);
      word = young.get(text);
    }
    return word;
  }

  private void keep(String text, Word word) {
    if (young.size() >= YOUNG) {
      old = young;
      young = new HashMap<>();
    }
    young.put(text, word);
  }

  private Word describe(String text) {
    long hash = TextHash.of(text);
    return new Word(
        text,
        parser.home(hash),
        isSeparator(text),
        tagger.describe(Americanize.americanize(text)),
        network.vectorOf(hash));
  }

  /** Whether it separates parts of a sentence to the parser. */
  private static boolean isSeparator(String text) {
    return text.chars().allMatch(c -> ",;:-，；：".indexOf(c) >= 0);
  }
}
