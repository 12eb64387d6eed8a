// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import dev.earshot.text.language.LanguageAnalyzers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The forms of single words of a language: what the filters of {@link TopicAnalyzer#forTexts} make
 * of a token, without the tokenizer before them. Safe for use by several threads, one after the
 * other.
 */
final class WordForms implements AutoCloseable {

  private final OneToken token = new OneToken();
  private final TokenStream filtered;
  private final CharTermAttribute form;
  private final Optional<Analyzer> published;

  private WordForms(String language) {
    boolean isEnglish = language.equals(Taxonomy.ENGLISH);
    published = isEnglish ? Optional.empty() : LanguageAnalyzers.open(language);
    filtered =
        isEnglish
            ? EnglishWords.filters(token, true)
            : StemFilter.of(token, published.orElseThrow(), true);
    form = filtered.getAttribute(CharTermAttribute.class);
  }

  /** The forms of a language's words; none if words have forms only beside others. */
  static Optional<WordForms> of(String language) {
    return LanguageAnalyzers.readsWordByWord(language)
        ? Optional.of(new WordForms(language))
        : Optional.empty();
  }

  /** The word in its plain spelling, and its stem if that differs. */
  synchronized List<String> of(char[] text, int begin, int length) {
    token.set(text, begin, length);
    List<String> forms = new ArrayList<>(2);
    try {
      filtered.reset();
      while (filtered.incrementToken()) {
        forms.add(form.toString());
      }
      filtered.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return forms;
  }

  @Override
  public void close() {
    published.ifPresent(Analyzer::close);
  }

  /** A stream of one token. */
  private static final class OneToken extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private char[] text = {};
    private int begin;
    private int length;
    private boolean waits;

    void set(char[] from, int at, int units) {
      text = from;
      begin = at;
      length = units;
      waits = true;
    }

    @Override
    public boolean incrementToken() {
      if (!waits) {
        return false;
      }
      clearAttributes();
      term.copyBuffer(text, begin, length);
      waits = false;
      return true;
    }
  }
}
