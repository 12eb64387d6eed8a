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
 *
 * <p>Texts keep each word beside its stem, at the same position: a prefix in a query is compared
 * with the word as it was written, as stems may be shorter than the prefix.
 */
final class TopicAnalyzer extends Analyzer {

  /** The only field of texts and queries. */
  static final String FIELD = "text";

  private final boolean keepWords;

  private TopicAnalyzer(boolean keepWords) {
    this.keepWords = keepWords;
  }

  static Analyzer forTexts() {
    return new TopicAnalyzer(true);
  }

  static Analyzer forQueries() {
    return new TopicAnalyzer(false);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer words = new StandardTokenizer();
    TokenStream lower = new EnglishPossessiveFilter(new LowerCaseFilter(words));
    return new TokenStreamComponents(
        words,
        keepWords
            ? new RemoveDuplicatesTokenFilter(new PorterStemFilter(new KeywordRepeatFilter(lower)))
            : new PorterStemFilter(lower));
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
