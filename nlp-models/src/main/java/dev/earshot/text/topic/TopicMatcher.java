// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;

/**
 * A taxonomy's queries, held in memory: the simple ones by an automaton over the words of a text,
 * those with AND or NOT by Lucene's monitor, which is asked only about texts that hold what one of
 * these needs. Both find the same places. Safe for use by several threads.
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

  /** What the automaton calls all that the monitor's queries need. */
  private static final int NEED = -1;

  private record Named(String path, String queryId) {}

  private final Taxonomy taxonomy;
  private final Analyzer analyzer;
  private final Optional<WordForms> forms;
  private final ClauseAutomaton automaton;
  private final List<Named> simple = new ArrayList<>();
  private final Optional<TopicMonitor> monitor;

  /** Whether the monitor is to be asked about each text. */
  private final boolean asksAlways;

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
    Map<String, Query> complex = new LinkedHashMap<>();
    Map<String, Topic> byQueryId = new HashMap<>();
    try (Analyzer words = TopicAnalyzer.forQueries(taxonomy.language())) {
      for (Topic topic : taxonomy.topics()) {
        if (topic.hasQuery() && !addSimple(topic, query(topic, words), method)) {
          complex.put(topic.queryId(), query(topic, words));
          byQueryId.put(topic.queryId(), topic);
        }
      }
    }
    asksAlways = method == Method.MONITOR || !addNeeds(complex.values());
    automaton.seal();
    monitor =
        complex.isEmpty()
            ? Optional.empty()
            : Optional.of(new TopicMonitor(analyzer, complex, byQueryId));
  }

  private boolean addSimple(Topic topic, Query query, Method method) {
    if (method == Method.MONITOR) {
      return false;
    }
    Optional<List<SimpleClause>> clauses = SimpleClauses.of(query);
    clauses.ifPresent(
        alternatives -> {
          automaton.add(simple.size(), alternatives);
          simple.add(new Named(topic.path(), topic.queryId()));
        });
    return clauses.isPresent();
  }

  /** False if it cannot be told of some query what it needs. */
  private boolean addNeeds(Collection<Query> complex) {
    boolean all = true;
    for (Query query : complex) {
      Optional<List<SimpleClause>> needed = NeededClauses.of(query);
      needed.ifPresent(clauses -> automaton.add(NEED, clauses));
      all &= needed.isPresent();
    }
    return all;
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
    return simple.size();
  }

  /** Where the topics are in {@code text}. */
  public TopicMatches match(String text) {
    List<TopicHit> hits = new ArrayList<>();
    boolean needed = addTo(hits, automaton.match(text));
    List<String> failed = List.of();
    if (monitor.isPresent() && (needed || asksAlways)) {
      TopicMatches others = monitor.get().match(text);
      hits.addAll(others.hits());
      failed = others.failedQueries().stream().sorted().toList();
    }
    hits.sort(ORDER);
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

  /** Adds what the automaton found; true if that is something that the monitor's queries need. */
  private boolean addTo(List<TopicHit> hits, Places places) {
    boolean needed = false;
    for (int i = 0; i < places.count(); i++) {
      if (places.query(i) == NEED) {
        needed = true;
      } else {
        Named query = simple.get(places.query(i));
        hits.add(new TopicHit(query.path(), query.queryId(), places.begin(i), places.end(i)));
      }
    }
    return needed;
  }

  @Override
  public void close() {
    monitor.ifPresent(TopicMonitor::close);
    forms.ifPresent(WordForms::close);
    analyzer.close();
  }
}
