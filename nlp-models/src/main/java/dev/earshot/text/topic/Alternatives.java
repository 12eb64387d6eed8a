// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What a query matches is what any of its alternatives matches; most queries are alternatives of
 * single words and phrases.
 */
final class Alternatives {

  private final List<SimpleClause> simple = new ArrayList<>();
  private final BooleanQuery.Builder others = new BooleanQuery.Builder();
  private boolean hasOthers;

  private Alternatives() {}

  static Alternatives of(Query query) {
    Alternatives alternatives = new Alternatives();
    alternatives.take(query);
    return alternatives;
  }

  /** Those that {@link ClauseAutomaton} can find by itself. */
  List<SimpleClause> simple() {
    return List.copyOf(simple);
  }

  /**
   * The others together, if there are any: what holds AND or NOT, or a word twice within one
   * proximity, which Lucene treats specially.
   */
  Optional<Query> others() {
    return hasOthers ? Optional.of(others.build()) : Optional.empty();
  }

  private void take(Query query) {
    if (query instanceof BooleanQuery several && isDisjunction(several)) {
      several.clauses().forEach(clause -> take(clause.getQuery()));
    } else if (!takeSimple(query)) {
      others.add(query, Occur.SHOULD);
      hasOthers = true;
    }
  }

  private static boolean isDisjunction(BooleanQuery query) {
    return query.getMinimumNumberShouldMatch() == 0
        && query.clauses().stream().allMatch(clause -> clause.getOccur() == Occur.SHOULD);
  }

  private boolean takeSimple(Query query) {
    if (query instanceof TermQuery word) {
      return simple.add(new SimpleClause.Word(word.getTerm().text()));
    }
    if (query instanceof PrefixQuery beginning) {
      return simple.add(new SimpleClause.Beginning(beginning.getPrefix().text()));
    }
    if (query instanceof FuzzyQuery misspelt) {
      return simple.add(
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
      return simple.add(new SimpleClause.Phrase(terms));
    }
    return new HashSet<>(terms).size() == terms.size()
        && simple.add(new SimpleClause.Near(terms, phrase.getSlop()));
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
