// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.syntax.ParseTree;
import dev.earshot.text.syntax.ParsedSentence;
import dev.earshot.text.syntax.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads texts with the shared models: splits, tags, parses and runs the network. Used by one
 * thread; what it keeps from text to text is bounded, about 60 MB, and never changes a result.
 */
final class SentenceReader {

  private final Models models;
  private final Tokenizer tokenizer;
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final Tagger tagger;
  private final Parser parser;
  private final TreeReader trees;
  private Word[] sentence = new Word[64];

  SentenceReader(Models models) {
    this.models = models;
    tokenizer = new Tokenizer(new Words(models.tagger, models.parser.weights, models.network));
    tagger = new Tagger(models.tagger);
    parser = new Parser(models.parser);
    trees = new TreeReader(models.parser, new Network(models.network));
  }

  /** A reader over the same models that has kept nothing. */
  SentenceReader afresh() {
    return new SentenceReader(models);
  }

  List<ParsedSentence> read(String text, int maximumTokens) {
    RawTokens tokens = tokenizer.read(Prose.of(text));
    splitter.split(tokens);
    List<ParsedSentence> sentences = new ArrayList<>(splitter.count);
    for (int i = 0; i < splitter.count; i++) {
      sentences.add(read(tokens, splitter.begin(i), splitter.end(i), maximumTokens));
    }
    return List.copyOf(sentences);
  }

  private ParsedSentence read(RawTokens raw, int begin, int end, int maximumTokens) {
    int size = end - begin;
    if (size > sentence.length) {
      sentence = new Word[size];
    }
    System.arraycopy(raw.words, begin, sentence, 0, size);
    int[] tags = tagger.tag(sentence, size);
    List<Token> tokens = tokens(raw, begin, tags);
    return size > maximumTokens
        ? ParsedSentence.unparsed(tokens)
        : ParsedSentence.parsed(tokens, tree(tags, size));
  }

  private ParseTree tree(int[] tags, int size) {
    return trees.read(parser.parse(sentence, tags, size));
  }

  private List<Token> tokens(RawTokens raw, int begin, int[] tags) {
    List<Token> tokens = new ArrayList<>(tags.length);
    for (int i = 0; i < tags.length; i++) {
      int at = begin + i;
      String tag = models.tagger.name(tags[i]);
      tokens.add(new Token(raw.begins[at], raw.ends[at], raw.words[at].text, tag));
    }
    return tokens;
  }
}
