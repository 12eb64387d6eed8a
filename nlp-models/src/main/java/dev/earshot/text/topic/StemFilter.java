// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Replaces each token by what a published analyzer makes of it: the word in its plain spelling, by
 * what the analyzer does to words that are not stemmed, and its stem.
 */
final class StemFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final Analyzer published;
  private final boolean words;
  private final boolean stems;
  private String stem = "";

  private StemFilter(TokenStream input, Analyzer published, boolean words, boolean stems) {
    super(input);
    this.published = published;
    this.words = words;
    this.stems = stems;
  }

  /** Stems, and words before them where they differ and are wanted. */
  static StemFilter of(TokenStream input, Analyzer published, boolean keepWords) {
    return new StemFilter(input, published, keepWords, true);
  }

  /** Words in their plain spelling. */
  static StemFilter plain(TokenStream input, Analyzer published) {
    return new StemFilter(input, published, true, false);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!stem.isEmpty()) {
      term.setEmpty().append(stem);
      step.setPositionIncrement(0);
      stem = "";
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    String token = term.toString();
    String plain = published.normalize(TopicAnalyzer.FIELD, token).utf8ToString();
    String stemmed = stems ? stem(token, plain) : plain;
    if (words && !stemmed.equals(plain)) {
      stem = stemmed;
      stemmed = plain;
    }
    term.setEmpty().append(stemmed);
    return true;
  }

  /**
   * The one token that the analyzer makes of {@code token}; the plain spelling if it is not one.
   */
  private String stem(String token, String plain) throws IOException {
    try (TokenStream stream = published.tokenStream(TopicAnalyzer.FIELD, token)) {
      CharTermAttribute made = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      String only = stream.incrementToken() ? made.toString() : "";
      boolean more = stream.incrementToken();
      stream.end();
      return more || only.isEmpty() ? plain : only;
    }
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    stem = "";
  }
}
