// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.syntax.ParseTree;
import dev.earshot.text.syntax.ParsedSentence;
import dev.earshot.text.syntax.Token;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads texts with the shared models: splits, tags, parses and runs the network. Used by one
 * thread; what it keeps from text to text is bounded, about 50 MB, and never changes a result.
 */
final class SentenceReader {

  private final Models models;
  private final Splitter splitter = new Splitter();
  private final Words words;
  private final Tagger tagger;
  private final Parser parser;
  private final TreeReader trees;
  private Word[] sentence = new Word[64];

  SentenceReader(Models models) {
    this.models = models;
    words = new Words(models.tagger, models.parser.weights, models.network);
    tagger = new Tagger(models.tagger);
    parser = new Parser(models.parser);
    trees = new TreeReader(models.parser, new Network(models.network));
  }

  /** A reader over the same models that has kept nothing. */
  SentenceReader afresh() {
    return new SentenceReader(models);
  }

  List<ParsedSentence> read(String text, int maximumTokens) {
    List<ParsedSentence> sentences = new ArrayList<>();
    for (List<CoreLabel> labels : splitter.split(text)) {
      sentences.add(read(labels, maximumTokens));
    }
    return List.copyOf(sentences);
  }

  private ParsedSentence read(List<CoreLabel> labels, int maximumTokens) {
    int size = labels.size();
    if (size > sentence.length) {
      sentence = Arrays.copyOf(sentence, size);
    }
    for (int i = 0; i < size; i++) {
      sentence[i] = words.of(labels.get(i).word());
    }
    int[] tags = tagger.tag(sentence, size);
    List<Token> tokens = tokens(labels, tags);
    return size > maximumTokens
        ? ParsedSentence.unparsed(tokens)
        : ParsedSentence.parsed(tokens, tree(tags, size));
  }

  private ParseTree tree(int[] tags, int size) {
    return trees.read(parser.parse(sentence, tags, size));
  }

  private List<Token> tokens(List<CoreLabel> labels, int[] tags) {
    List<Token> tokens = new ArrayList<>(tags.length);
    for (int i = 0; i < tags.length; i++) {
      CoreLabel label = labels.get(i);
      String tag = models.tagger.name(tags[i]);
      tokens.add(new Token(label.beginPosition(), label.endPosition(), label.word(), tag));
    }
    return tokens;
  }
}
