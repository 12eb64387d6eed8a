// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;

/**
 * A taxonomy's queries, held in memory: the simple ones, and simple alternatives of others, by an
 * automaton over the words of a text, what has AND or NOT by Lucene's monitor. Both find the same
 * places. Safe for use by several threads.
 */
public final class TopicMatcher implements AutoCloseable {

  /** How simple queries are matched; the result is the same. */
  public enum Method {
    /** By the automaton, as fast as possible. */
    AUTOMATON,
    /** By Lucene's monitor as well: the reference that the automaton is compared with. */
    MONITOR
  }

  private static final Comparator<TopicHit> ORDER =
      Comparator.comparingInt(TopicHit::begin)
          .thenComparingInt(TopicHit::end)
          .thenComparing(TopicHit::path);

  private record Named(String path, String queryId) {}

  private final Taxonomy taxonomy;
  private final Analyzer analyzer;
  private final Optional<WordForms> forms;
  private final ClauseAutomaton automaton;
  private final List<Named> found = new ArrayList<>();
  private final ComplexQueries complex = new ComplexQueries();
  private int simpleQueries;

  /** A matcher of {@code taxonomy}, whose queries are valid. */
  public TopicMatcher(Taxonomy taxonomy) {
    this(taxonomy, Method.AUTOMATON);
  }

  /** A matcher of {@code taxonomy}, whose queries are valid, that treats simple ones as told. */
  public TopicMatcher(Taxonomy taxonomy, Method method) {
    this.taxonomy = taxonomy;
    analyzer = TopicAnalyzer.forTexts(taxonomy.language());
    forms = WordForms.of(taxonomy.language());
    automaton = new ClauseAutomaton(analyzer, forms);
    try (Analyzer words = TopicAnalyzer.forQueries(taxonomy.language())) {
      for (Topic topic : taxonomy.topics()) {
        if (topic.hasQuery() && method == Method.MONITOR) {
          complex.add(topic, query(topic, words));
        } else if (topic.hasQuery()) {
          add(topic, Alternatives.of(query(topic, words)));
        }
      }
    }
    if (method == Method.AUTOMATON) {
      complex.findNeeds(automaton);
    }
    automaton.seal();
    complex.seal(analyzer);
  }

  private void add(Topic topic, Alternatives alternatives) {
    if (!alternatives.simple().isEmpty()) {
      automaton.add(found.size(), alternatives.simple());
      found.add(new Named(topic.path(), topic.queryId()));
    }
    alternatives.others().ifPresent(query -> complex.add(topic, query));
    simpleQueries += alternatives.others().isEmpty() ? 1 : 0;
  }

  private static Query query(Topic topic, Analyzer words) {
    try {
      return TopicQuery.parse(topic.query(), words);
    } catch (TopicQueryException e) {
      throw new IllegalArgumentException(topic.path() + ": " + e.getMessage(), e);
    }
  }

  /** What is matched. */
  public Taxonomy taxonomy() {
    return taxonomy;
  }

  /** How many queries the automaton finds by itself. */
  public int simpleQueries() {
    return simpleQueries;
  }

  /** Where the topics are in {@code text}. */
  public TopicMatches match(String text) {
    List<TopicHit> hits = new ArrayList<>();
    Places places = automaton.match(text);
    addTo(hits, places);
    TopicMatches others = complex.match(text, places);
    hits.addAll(others.hits());
    hits.sort(ORDER);
    List<String> failed = new ArrayList<>(others.failedQueries());
    Collections.sort(failed);
    return new TopicMatches(withoutRepeated(hits), failed);
  }

  /** Several clauses of a query may find the same place. */
  private static List<TopicHit> withoutRepeated(List<TopicHit> sorted) {
    List<TopicHit> once = new ArrayList<>(sorted.size());
    TopicHit last = null;
    for (TopicHit hit : sorted) {
      if (!hit.equals(last)) {
        once.add(hit);
      }
      last = hit;
    }
    return once;
  }

  private void addTo(List<TopicHit> hits, Places places) {
    for (int i = 0; i < places.count(); i++) {
      if (places.query(i) >= 0) {
        Named query = found.get(places.query(i));
        hits.add(new TopicHit(query.path(), query.queryId(), places.begin(i), places.end(i)));
      }
    }
  }

  @Override
  public void close() {
    complex.close();
    forms.ifPresent(WordForms::close);
    analyzer.close();
  }
}
