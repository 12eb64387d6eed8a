// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The tokens of one text: at each position a word and, if it differs, its stem. Only the queries'
 * own terms are kept, as numbers; what a token means beyond that is asked of {@link Reader} while
 * the text is read.
 */
final class TextTokens {

  /** No term of any query. */
  static final int NONE = -1;

  /** Is shown each token and numbers the terms that matter. */
  interface Reader {

    /**
     * The number of a term, or {@link #NONE}.
     *
     * @param position of the token, from 0
     */
    int read(char[] term, int length, int position);
  }

  /** Is told which queries look for the shape of the word at a position. */
  interface Shapes {
    void at(int query, int position);
  }

  private static final int USUAL = 64;

  private int positions;
  private int[] begins = new int[USUAL];
  private int[] ends = new int[USUAL];
  private int[] words = new int[USUAL];
  private int[] stems = new int[USUAL];

  private TextTokens() {}

  static TextTokens read(Analyzer analyzer, String text, Reader reader) {
    TextTokens tokens = new TextTokens();
    try (TokenStream stream = analyzer.tokenStream(TopicAnalyzer.FIELD, text)) {
      tokens.readAll(stream, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  /**
   * The tokens of {@code text} as Lucene's standard tokenizer cuts it, each with its meaning; the
   * same as by an analyzer that filters word by word.
   */
  static TextTokens read(String text, KnownWords words, Shapes shapes) {
    TextTokens tokens = new TextTokens();
    char[] units = ApostropheReader.straight(text);
    var scanner = new StandardTokenizerImpl(new CharArrayReader(units));
    try {
      while (scanner.getNextToken() != StandardTokenizerImpl.YYEOF) {
        int length = scanner.yylength();
        if (length <= StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH) {
          tokens.add(words.of(units, scanner.yychar(), length), scanner.yychar(), length, shapes);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  private void add(KnownWords.Meaning meaning, int begin, int length, Shapes found) {
    open(begin, begin + length);
    words[positions - 1] = meaning.word();
    stems[positions - 1] = meaning.stem();
    for (int query : meaning.shapes()) {
      found.at(query, positions - 1);
    }
  }

  private void readAll(TokenStream stream, Reader reader) throws IOException {
    CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
    OffsetAttribute offsets = stream.getAttribute(OffsetAttribute.class);
    PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
    stream.reset();
    while (stream.incrementToken()) {
      if (step.getPositionIncrement() > 0) {
        open(offsets.startOffset(), offsets.endOffset());
      }
      keep(reader.read(term.buffer(), term.length(), positions - 1));
    }
    stream.end();
  }

  private void open(int begin, int end) {
    if (positions == begins.length) {
      begins = Arrays.copyOf(begins, 2 * positions);
      ends = Arrays.copyOf(ends, 2 * positions);
      words = Arrays.copyOf(words, 2 * positions);
      stems = Arrays.copyOf(stems, 2 * positions);
    }
    begins[positions] = begin;
    ends[positions] = end;
    words[positions] = NONE;
    stems[positions] = NONE;
    positions++;
  }

  private void keep(int term) {
    int last = positions - 1;
    if (words[last] == NONE) {
      words[last] = term;
    } else {
      stems[last] = term;
    }
  }

  /** How many positions there are. */
  int count() {
    return positions;
  }

  /** The first UTF-16 unit of the token at {@code position}. */
  int begin(int position) {
    return begins[position];
  }

  /** One past the last UTF-16 unit of the token at {@code position}. */
  int end(int position) {
    return ends[position];
  }

  /** The first known term at {@code position}, or {@link #NONE}. */
  int word(int position) {
    return words[position];
  }

  /** The second known term at {@code position}, or {@link #NONE}. */
  int stem(int position) {
    return stems[position];
  }
}
