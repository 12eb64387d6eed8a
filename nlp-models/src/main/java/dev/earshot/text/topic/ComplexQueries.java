// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;

/**
 * The queries that are left to Lucene's monitor. For the monitor, each text is put into an index,
 * which takes many times as long as to find all simple queries, so it is asked only about texts
 * that hold what one of its queries needs.
 *
 * <p>Filled by one thread and sealed; then safe for use by several.
 */
final class ComplexQueries implements AutoCloseable {

  private final Map<String, Query> queries = new LinkedHashMap<>();
  private final Map<String, Topic> topics = new HashMap<>();

  /** What the queries need; the automaton calls the first -1, the next one -2 and so on. */
  private final List<Need> needs = new ArrayList<>();

  private Optional<TopicMonitor> monitor = Optional.empty();

  /** Lets {@code query} match for {@code topic}. */
  void add(Topic topic, Query query) {
    queries.put(topic.queryId(), query);
    topics.put(topic.queryId(), topic);
  }

  /** Lets {@code automaton} find what the queries need, if that can be told of all. */
  void findNeeds(ClauseAutomaton automaton) {
    for (Query query : queries.values()) {
      Need.of(query).ifPresent(needs::add);
    }
    for (int i = 0; i < needs.size(); i++) {
      automaton.add(-1 - i, needs.get(i).clauses());
    }
  }

  /** Gets ready to match; nothing may be added afterwards. */
  void seal(Analyzer analyzer) {
    if (!queries.isEmpty()) {
      monitor = Optional.of(new TopicMonitor(analyzer, queries, topics));
    }
  }

  /**
   * The hits in {@code text}, in no order.
   *
   * @param places what the automaton found in it
   */
  TopicMatches match(String text, Places places) {
    return monitor.isPresent() && mayMatch(places)
        ? monitor.get().match(text)
        : new TopicMatches(List.of(), List.of());
  }

  private boolean mayMatch(Places places) {
    if (needs.size() < queries.size()) {
      return true;
    }
    int[] found = new int[needs.size()];
    for (int i = 0; i < places.count(); i++) {
      int need = -1 - places.query(i);
      if (need >= 0 && ++found[need] >= needs.get(need).times()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    monitor.ifPresent(TopicMonitor::close);
  }
}
