// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/**
 * What each text holds that a query of any kind matches, and few others do.
 *
 * @param clauses of which any may be found
 * @param times how often they are found together, at least
 */
record Need(List<SimpleClause> clauses, int times) {

  /** What {@code query} needs; empty if that cannot be told. */
  static Optional<Need> of(Query query) {
    if (query instanceof BooleanQuery parts) {
      List<Query> required = parts(parts, Occur.MUST);
      return required.isEmpty() ? anyOf(parts(parts, Occur.SHOULD)) : oneOf(required);
    }
    List<SimpleClause> simple = Alternatives.of(query).simple();
    if (!simple.isEmpty()) {
      return Optional.of(new Need(simple, 1));
    }
    return query instanceof PhraseQuery phrase ? Optional.of(ofWords(phrase)) : Optional.empty();
  }

  private static List<Query> parts(BooleanQuery query, Occur occur) {
    return query.clauses().stream()
        .filter(clause -> clause.getOccur() == occur)
        .map(BooleanClause::getQuery)
        .toList();
  }

  /** Of parts that are all needed, the need that is met by the fewest things. */
  private static Optional<Need> oneOf(List<Query> required) {
    return required.stream()
        .flatMap(part -> of(part).stream())
        .min(comparingInt(need -> need.clauses().size()));
  }

  private static Optional<Need> anyOf(List<Query> alternatives) {
    List<SimpleClause> all = new ArrayList<>();
    int times = Integer.MAX_VALUE;
    for (Query alternative : alternatives) {
      Optional<Need> need = of(alternative);
      if (need.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(need.get().clauses());
      times = Math.min(times, need.get().times());
    }
    return Optional.of(new Need(List.copyOf(all), times));
  }

  /**
   * A phrase needs the word that it repeats most; of equals the longest, as long words are rare.
   */
  private static Need ofWords(PhraseQuery phrase) {
    Map<String, Long> uses =
        Arrays.stream(phrase.getTerms()).map(Term::text).collect(groupingBy(w -> w, counting()));
    Comparator<String> byUse = comparing(uses::get);
    String word =
        uses.keySet().stream()
            .max(byUse.thenComparing(String::length).thenComparing(naturalOrder()))
            .orElseThrow();
    return new Need(List.of(new SimpleClause.Word(word)), uses.get(word).intValue());
  }
}
