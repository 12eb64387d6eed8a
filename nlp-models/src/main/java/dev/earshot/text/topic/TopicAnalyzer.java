// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import dev.earshot.text.language.LanguageAnalyzers;
import org.apache.lucene.analysis.Analyzer;

/**
 * How words are seen by topics in a language.
 *
 * <p>Texts keep each word beside its stem, at the same position: a prefix in a query is compared
 * with the word as it was written, as stems may be shorter than the prefix.
 *
 * <p>Known limit: what is cut in context (Chinese, Japanese, Korean, Thai, Persian) has one form a
 * position, by Lucene's analyzer alone.
 */
final class TopicAnalyzer {

  /** The only field of texts and queries. */
  static final String FIELD = "text";

  private TopicAnalyzer() {}

  /**
   * For texts; to be closed.
   *
   * @param language one that there is an analyzer for
   */
  static Analyzer forTexts(String language) {
    return of(language, true);
  }

  /**
   * For queries; to be closed.
   *
   * @param language one that there is an analyzer for
   */
  static Analyzer forQueries(String language) {
    return of(language, false);
  }

  private static Analyzer of(String language, boolean keepWords) {
    if (language.equals(Taxonomy.ENGLISH)) {
      return new EnglishWords(keepWords);
    }
    Analyzer published =
        LanguageAnalyzers.open(language)
            .orElseThrow(() -> new IllegalArgumentException(Taxonomy.unreadable(language)));
    return LanguageAnalyzers.readsWordByWord(language)
        ? new ForeignWords(published, keepWords)
        : published;
  }
}
