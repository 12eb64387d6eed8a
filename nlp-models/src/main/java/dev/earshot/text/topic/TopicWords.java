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
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The words of texts in one language by their stems, as the queries of its taxonomies see them.
 * Safe for use by several threads.
 */
public final class TopicWords implements AutoCloseable {

  private static final String NUMBER = "0";

  private final Analyzer analyzer;

  private TopicWords(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * A word where it stands.
   *
   * @param stem without its ending, in lower case; all numbers of digits only have one
   * @param begin first UTF-16 unit
   * @param end one past the last
   */
  public record Word(String stem, int begin, int end) {}

  /**
   * The words of a language; none if there is no analyzer for it.
   *
   * @param language ISO 639-1
   */
  public static Optional<TopicWords> open(String language) {
    return reads(language)
        ? Optional.of(new TopicWords(TopicAnalyzer.forQueries(language)))
        : Optional.empty();
  }

  /** Whether there is an analyzer for the language of this ISO 639-1 code. */
  public static boolean reads(String language) {
    return LanguageAnalyzers.languages().contains(language);
  }

  /** The words of {@code text}, in order; what was masked is no word. */
  public List<Word> read(String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(TopicAnalyzer.FIELD, text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      OffsetAttribute offsets = stream.getAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        int begin = offsets.startOffset();
        int end = offsets.endOffset();
        if (end > begin && !isMask(text, begin, end)) {
          words.add(new Word(isNumber(term) ? NUMBER : term.toString(), begin, end));
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static boolean isMask(String text, int begin, int end) {
    return begin > 0
        && end < text.length()
        && text.charAt(begin - 1) == '['
        && text.charAt(end) == ']'
        && Character.isUpperCase(text.charAt(begin));
  }

  private static boolean isNumber(CharTermAttribute term) {
    return term.chars().allMatch(Character::isDigit);
  }

  @Override
  public void close() {
    analyzer.close();
  }
}
