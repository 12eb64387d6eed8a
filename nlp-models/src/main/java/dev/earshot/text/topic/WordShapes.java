// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Beginnings and misspellings of words, for many queries at once. */
final class WordShapes {

  /** Letters that every prefix has: prefixes are looked up by them. */
  static final int SHORTEST_PREFIX = 3;

  private record Prefix(String letters, int query) {

    boolean begins(char[] term, int length) {
      if (length < letters.length()) {
        return false;
      }
      for (int i = SHORTEST_PREFIX; i < letters.length(); i++) {
        if (term[i] != letters.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }

  private record Spelling(CharacterRunAutomaton automaton, int shortest, int longest, int query) {

    boolean accepts(char[] term, int length) {
      return length >= shortest && length <= longest && automaton.run(term, 0, length);
    }
  }

  private final CharArrayMap<List<Prefix>> prefixes = new CharArrayMap<>(16, false);
  private final CharArrayMap<List<Spelling>> spellings = new CharArrayMap<>(16, false);

  void add(SimpleClause.Beginning clause, int query) {
    String first = clause.prefix().substring(0, SHORTEST_PREFIX);
    if (!prefixes.containsKey(first)) {
      prefixes.put(first, new ArrayList<>());
    }
    prefixes.get(first).add(new Prefix(clause.prefix(), query));
  }

  void add(SimpleClause.Misspelt clause, int query) {
    String word = clause.word();
    String kept = word.substring(0, clause.kept());
    if (!spellings.containsKey(kept)) {
      spellings.put(kept, new ArrayList<>());
    }
    var automaton =
        new LevenshteinAutomata(word.substring(clause.kept()), true)
            .toAutomaton(clause.edits(), kept);
    // A letter beyond the basic plane is two units, so that lengths may differ by twice the edits.
    int most = 2 * clause.edits();
    spellings
        .get(kept)
        .add(
            new Spelling(
                new CharacterRunAutomaton(automaton),
                word.length() - most,
                word.length() + most,
                query));
  }

  /** Tells the queries, some perhaps twice, that look for such a word. */
  void find(char[] term, int length, IntConsumer found) {
    if (length >= SHORTEST_PREFIX && !prefixes.isEmpty()) {
      List<Prefix> candidates = prefixes.get(term, 0, SHORTEST_PREFIX);
      if (candidates != null) {
        for (Prefix prefix : candidates) {
          if (prefix.begins(term, length)) {
            found.accept(prefix.query());
          }
        }
      }
    }
    if (!spellings.isEmpty()) {
      findSpelling(term, length, found);
    }
  }

  private void findSpelling(char[] term, int length, IntConsumer found) {
    List<Spelling> candidates = spellings.get(term, 0, Math.min(length, TopicQuery.KEPT_LETTERS));
    if (candidates != null) {
      for (Spelling spelling : candidates) {
        if (spelling.accepts(term, length)) {
          found.accept(spelling.query());
        }
      }
    }
  }
}
