// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Words of a language as its published analyzer sees them, one by one, which it owns. */
final class ForeignWords extends Analyzer {

  private final Analyzer published;
  private final boolean keepWords;

  /**
   * An analyzer by another one, which it closes.
   *
   * @param published reads word by word
   * @param keepWords whether each word stays beside its stem
   */
  ForeignWords(Analyzer published, boolean keepWords) {
    this.published = published;
    this.keepWords = keepWords;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(words, StemFilter.of(words, published, keepWords));
  }

  @Override
  protected Reader initReader(String fieldName, Reader reader) {
    return new ApostropheReader(reader);
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return StemFilter.plain(in, published);
  }

  @Override
  public void close() {
    super.close();
    published.close();
  }
}
