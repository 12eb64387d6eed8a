// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import dev.earshot.feedback.Enriched;
import dev.earshot.flink.issue.BoardFunction;
import dev.earshot.flink.issue.CountSeriesFunction;
import dev.earshot.flink.issue.SplitSeriesFunction;
import dev.earshot.issue.AlertEvent;
import dev.earshot.issue.IssuePolicy;
import dev.earshot.issue.SeriesItem;
import dev.earshot.issue.SeriesWindow;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Enriched events in, alerts out.
 *
 * <pre>
 *  events ─ split ─ by series ─ count ─ by audience ─ decide ─ by alert ─┬─ topic of alerts
 *                                                                       └─ tables of alerts
 * </pre>
 */
public final class IssueTopology {

  static final String SPLIT = "issue.split";
  static final String COUNT = "issue.count";
  static final String DECIDE = "issue.decide";
  static final String WRITE_EVENTS = "issue.write-events";
  static final String WRITE_TABLES = "issue.write-tables";

  private IssueTopology() {}

  /**
   * Wires the job.
   *
   * @param events enriched events with their times and watermarks
   * @param policy how problems are found
   * @param sinks where alerts go
   */
  public static void wire(DataStream<Enriched> events, IssuePolicy policy, IssueSinks sinks) {
    DataStream<SeriesItem> items =
        events
            .flatMap(new SplitSeriesFunction(policy))
            .uid(SPLIT)
            .name("Spread over series")
            .setParallelism(events.getParallelism());
    DataStream<SeriesWindow> windows =
        items
            .keyBy(SeriesItem::seriesKey)
            .process(new CountSeriesFunction(policy.decisionWindow().toMillis()))
            .uid(COUNT)
            .name("Count series");
    DataStream<AlertEvent> alerts =
        windows
            .keyBy(SeriesWindow::audienceKey)
            .process(new BoardFunction(policy))
            .uid(DECIDE)
            .name("Decide on alerts");
    alerts
        .keyBy(AlertEvent::alertId)
        .sinkTo(sinks.events())
        .uid(WRITE_EVENTS)
        .name("Write events of alerts");
    alerts
        .keyBy(AlertEvent::alertId)
        .sinkTo(sinks.tables())
        .uid(WRITE_TABLES)
        .name("Write tables of alerts");
  }
}
