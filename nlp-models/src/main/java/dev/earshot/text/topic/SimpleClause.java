// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.util.List;

/** One alternative of a simple query: what {@link ClauseAutomaton} can find by itself. */
sealed interface SimpleClause {

  /** The stem of a word, or the word as it was written. */
  record Word(String term) implements SimpleClause {}

  /** Words in a row. */
  record Phrase(List<String> terms) implements SimpleClause {}

  /**
   * Different words near each other.
   *
   * @param slop positions that the words may be moved by, together
   */
  record Near(List<String> terms, int slop) implements SimpleClause {}

  /** A word that begins so. */
  record Beginning(String prefix) implements SimpleClause {}

  /**
   * A word that is spelt nearly so.
   *
   * @param kept letters at the begin that must be right
   * @param edits insertions, deletions, replacements and swaps of neighbours, at most
   */
  record Misspelt(String word, int kept, int edits) implements SimpleClause {}
}
