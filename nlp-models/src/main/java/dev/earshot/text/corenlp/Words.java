// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.corenlp.flat.TextHash;
import edu.stanford.nlp.process.Americanize;

/** The word forms met lately. Used by one thread. */
final class Words {

  private static final int YOUNG = 10_000;

  private final TaggerModel tagger;
  private final ParserWeights parser;
  private final NetworkModel network;
  private final Recent<Word> recent = new Recent<>(YOUNG, this::describe);

  Words(TaggerModel tagger, ParserWeights parser, NetworkModel network) {
    this.tagger = tagger;
    this.parser = parser;
    this.network = network;
  }

  Word of(String text) {
    return recent.of(text);
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
