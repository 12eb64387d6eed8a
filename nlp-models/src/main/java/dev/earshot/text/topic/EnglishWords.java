// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * English words as topics see them: lower case, without possessive, stemmed. No word is left out,
 * so that "on hold" can be asked for.
 */
final class EnglishWords extends Analyzer {

  private final boolean keepWords;

  /**
   * An analyzer of English.
   *
   * @param keepWords whether each word stays beside its stem
   */
  EnglishWords(boolean keepWords) {
    this.keepWords = keepWords;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(words, filters(words, keepWords));
  }

  /** What becomes of {@code words} one by one. */
  static TokenStream filters(TokenStream words, boolean keepWords) {
    TokenStream lower = new EnglishPossessiveFilter(new LowerCaseFilter(words));
    return keepWords
        ? new RemoveDuplicatesTokenFilter(new PorterStemFilter(new KeywordRepeatFilter(lower)))
        : new PorterStemFilter(lower);
  }

  @Override
  protected Reader initReader(String fieldName, Reader reader) {
    return new ApostropheReader(reader);
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new LowerCaseFilter(in);
  }
}
