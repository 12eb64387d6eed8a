// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.Query;

/**
 * Queries of any kind, held in memory by Lucene's monitor, which runs on a text only those that
 * have a chance. Safe for use by several threads.
 */
final class TopicMonitor implements AutoCloseable {

  private final Monitor monitor;
  private final Map<String, Topic> topics;

  /**
   * A monitor of {@code queries}.
   *
   * @param topics of each query id
   */
  TopicMonitor(Analyzer analyzer, Map<String, Query> queries, Map<String, Topic> topics) {
    this.topics = topics;
    try {
      monitor = new Monitor(analyzer, new TermFilteredPresearcher(), new MonitorConfiguration());
      List<MonitorQuery> registered = new ArrayList<>();
      queries.forEach((id, query) -> registered.add(new MonitorQuery(id, query)));
      monitor.register(registered);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The hits in {@code text} and the queries that fail on it, in no order. */
  TopicMatches match(String text) {
    Document document = new Document();
    document.add(new TextField(TopicAnalyzer.FIELD, text, Field.Store.NO));
    try {
      MatchingQueries<HighlightsMatch> matches = monitor.match(document, HighlightsMatch.MATCHER);
      return new TopicMatches(hits(matches), List.copyOf(matches.getErrors().keySet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<TopicHit> hits(MatchingQueries<HighlightsMatch> matches) {
    List<TopicHit> hits = new ArrayList<>();
    for (HighlightsMatch match : matches.getMatches()) {
      String queryId = match.getQueryId();
      String path = topics.get(queryId).path();
      for (HighlightsMatch.Hit hit : match.getHits(TopicAnalyzer.FIELD)) {
        hits.add(new TopicHit(path, queryId, hit.startOffset, hit.endOffset));
      }
    }
    return hits;
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
