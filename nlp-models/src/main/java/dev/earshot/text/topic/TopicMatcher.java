// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.TermFilteredPresearcher;

/**
 * A taxonomy's queries, held in memory by Lucene's monitor, which runs on a text only those that
 * have a chance. Safe for use by several threads.
 */
public final class TopicMatcher implements AutoCloseable {

  private static final Comparator<TopicHit> ORDER =
      Comparator.comparingInt(TopicHit::begin)
          .thenComparingInt(TopicHit::end)
          .thenComparing(TopicHit::path);

  private final Monitor monitor;
  private final Map<String, Topic> byQueryId = new HashMap<>();

  /** A matcher of {@code taxonomy}, whose queries are valid. */
  public TopicMatcher(Taxonomy taxonomy) {
    try {
      monitor =
          new Monitor(
              TopicAnalyzer.forTexts(), new TermFilteredPresearcher(), new MonitorConfiguration());
      monitor.register(queries(taxonomy));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<MonitorQuery> queries(Taxonomy taxonomy) {
    List<MonitorQuery> queries = new ArrayList<>();
    for (Topic topic : taxonomy.topics()) {
      if (topic.hasQuery()) {
        byQueryId.put(topic.queryId(), topic);
        queries.add(query(topic));
      }
    }
    return queries;
  }

  private static MonitorQuery query(Topic topic) {
    try {
      return new MonitorQuery(topic.queryId(), TopicQuery.parse(topic.query()));
    } catch (TopicQueryException e) {
      throw new IllegalArgumentException(topic.path() + ": " + e.getMessage(), e);
    }
  }

  /** Where the topics are in {@code text}. */
  public TopicMatches match(String text) {
    Document document = new Document();
    document.add(new TextField(TopicAnalyzer.FIELD, text, Field.Store.NO));
    try {
      MatchingQueries<HighlightsMatch> matches = monitor.match(document, HighlightsMatch.MATCHER);
      return new TopicMatches(
          hits(matches), matches.getErrors().keySet().stream().sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<TopicHit> hits(MatchingQueries<HighlightsMatch> matches) {
    List<TopicHit> hits = new ArrayList<>();
    for (HighlightsMatch match : matches.getMatches()) {
      String queryId = match.getQueryId();
      String path = byQueryId.get(queryId).path();
      for (HighlightsMatch.Hit hit : match.getHits(TopicAnalyzer.FIELD)) {
        hits.add(new TopicHit(path, queryId, hit.startOffset, hit.endOffset));
      }
    }
    hits.sort(ORDER);
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
