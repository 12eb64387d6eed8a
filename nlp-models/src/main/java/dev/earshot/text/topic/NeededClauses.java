// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/** What a text must hold for a query of any kind to match it. */
final class NeededClauses {

  private NeededClauses() {}

  /**
   * Alternatives of which at least one stands in each text that {@code query} matches, and in few
   * others; empty if there are none to be told.
   */
  static Optional<List<SimpleClause>> of(Query query) {
    Optional<List<SimpleClause>> simple = SimpleClauses.of(query);
    if (simple.isPresent()) {
      return simple;
    }
    if (query instanceof BooleanQuery parts) {
      List<Query> required = parts(parts, Occur.MUST);
      return required.isEmpty() ? anyOf(parts(parts, Occur.SHOULD)) : oneOf(required);
    }
    return query instanceof PhraseQuery phrase
        ? Optional.of(List.of(longestWord(phrase)))
        : Optional.empty();
  }

  private static List<Query> parts(BooleanQuery query, Occur occur) {
    return query.clauses().stream()
        .filter(clause -> clause.getOccur() == occur)
        .map(BooleanClause::getQuery)
        .toList();
  }

  /** Of parts that are all needed, that which asks for the least. */
  private static Optional<List<SimpleClause>> oneOf(List<Query> required) {
    return required.stream()
        .flatMap(part -> of(part).stream())
        .min(Comparator.comparingInt(List::size));
  }

  private static Optional<List<SimpleClause>> anyOf(List<Query> alternatives) {
    List<SimpleClause> all = new ArrayList<>();
    for (Query alternative : alternatives) {
      Optional<List<SimpleClause>> needed = of(alternative);
      if (needed.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(needed.get());
    }
    return Optional.of(List.copyOf(all));
  }

  /** A phrase needs each of its words; long ones are rare. */
  private static SimpleClause longestWord(PhraseQuery phrase) {
    return Arrays.stream(phrase.getTerms())
        .map(Term::text)
        .max(Comparator.comparingInt(String::length))
        .map(SimpleClause.Word::new)
        .orElseThrow();
  }
}
