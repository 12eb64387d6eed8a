// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Takes a query apart into alternatives, if it is nothing but alternatives. */
final class SimpleClauses {

  private final List<SimpleClause> clauses = new ArrayList<>();

  private SimpleClauses() {}

  /**
   * The alternatives of {@code query}; empty if it holds AND or NOT, or a word twice within one
   * proximity, which Lucene treats specially.
   */
  static Optional<List<SimpleClause>> of(Query query) {
    SimpleClauses simple = new SimpleClauses();
    return simple.take(query) ? Optional.of(List.copyOf(simple.clauses)) : Optional.empty();
  }

  private boolean take(Query query) {
    if (query instanceof BooleanQuery alternatives) {
      return alternatives.getMinimumNumberShouldMatch() == 0
          && alternatives.clauses().stream().allMatch(this::takeAlternative);
    }
    return takeWords(query);
  }

  private boolean takeAlternative(BooleanClause clause) {
    return clause.getOccur() == BooleanClause.Occur.SHOULD && take(clause.getQuery());
  }

  private boolean takeWords(Query query) {
    if (query instanceof TermQuery word) {
      return clauses.add(new SimpleClause.Word(word.getTerm().text()));
    }
    if (query instanceof PrefixQuery beginning) {
      return clauses.add(new SimpleClause.Beginning(beginning.getPrefix().text()));
    }
    if (query instanceof FuzzyQuery misspelt) {
      return clauses.add(
          new SimpleClause.Misspelt(
              misspelt.getTerm().text(), misspelt.getPrefixLength(), misspelt.getMaxEdits()));
    }
    return query instanceof PhraseQuery phrase && takePhrase(phrase);
  }

  private boolean takePhrase(PhraseQuery phrase) {
    List<String> terms = Arrays.stream(phrase.getTerms()).map(Term::text).toList();
    if (!isUnbroken(phrase.getPositions())) {
      return false;
    }
    if (phrase.getSlop() == 0) {
      return clauses.add(new SimpleClause.Phrase(terms));
    }
    return new HashSet<>(terms).size() == terms.size()
        && clauses.add(new SimpleClause.Near(terms, phrase.getSlop()));
  }

  private static boolean isUnbroken(int[] positions) {
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] != i) {
        return false;
      }
    }
    return positions.length > 1;
  }
}
