// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import dev.earshot.control.ControlRecord;
import dev.earshot.feedback.Arrival;
import dev.earshot.feedback.DeadLetter;
import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Tally;
import dev.earshot.flink.feedback.CountCompletenessFunction;
import dev.earshot.flink.feedback.EnrichEventsFunction;
import dev.earshot.flink.feedback.FeedbackFilter;
import dev.earshot.flink.feedback.RedactFunction;
import dev.earshot.flink.feedback.SortArrivalsFunction;
import dev.earshot.flink.feedback.SortTaxonomiesFunction;
import dev.earshot.flink.feedback.SumTalliesOperator;
import dev.earshot.flink.feedback.TextTools;
import dev.earshot.flink.progress.ForwardProgressOperator;
import dev.earshot.flink.progress.IdleWatermarks;
import dev.earshot.flink.progress.MarkProgressOperator;
import dev.earshot.flink.progress.PublishProgressOperator;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Arrivals in, enriched events out; published taxonomies reach every step that analyses.
 *
 * <pre>
 *  taxonomies: sort ─ let time be ─ to each subtask ──────────────────────────────┐
 *                │                                                                │
 *                └─ dead letters                                                  │
 *  per source: read and adapt ─ mark progress ─ sort ─ redact ─┐                  │
 *                                                │             ├─ by event id ─ enrich ─┬─ by customer ─ events
 *                                                │             │                        └─ feedback tables
 *                                                ├─ dead letters
 *                                                └─ tallies ───┴─ by source and hour ─ completeness
 * </pre>
 */
public final class EnrichmentTopology {

  static final String READ = "enrichment.read.";
  static final String MARK = "enrichment.mark.";
  static final String SORT = "enrichment.sort.";
  static final String REDACT = "enrichment.redact.";
  static final String SUM_RECEIVED = "enrichment.sum-received.";
  static final String READ_TAXONOMIES = "enrichment.read-taxonomies";
  static final String SORT_TAXONOMIES = "enrichment.sort-taxonomies";
  static final String REST_TAXONOMIES = "enrichment.rest-taxonomies";
  static final String ENRICH = "enrichment.enrich";
  static final String SUM_ENRICHED = "enrichment.sum-enriched";
  static final String FORWARD_PROGRESS = "enrichment.forward-progress";
  static final String PUBLISH_PROGRESS = "enrichment.publish-progress";
  static final String WRITE_EVENTS = "enrichment.write-events";
  static final String SELECT_FEEDBACK = "enrichment.select-feedback";
  static final String WRITE_FEEDBACK = "enrichment.write-feedback";
  static final String COUNT = "enrichment.count";
  static final String WRITE_COMPLETENESS = "enrichment.write-completeness";
  static final String WRITE_DEAD_LETTERS = "enrichment.write-dead-letters";
  static final String WRITE_DEAD_LETTER_TABLE = "enrichment.write-dead-letter-table";

  /**
   * What was published is not kept in broadcast state, which each subtask would write whole with
   * each checkpoint: its log is kept for good, and read at each start.
   */
  private static final MapStateDescriptor<?, ?>[] NO_STATE = {};

  private EnrichmentTopology() {}

  /**
   * Wires the job.
   *
   * @param sources at least one; a source's steps carry its name in their uids
   * @param taxonomies what is published while the job runs, and what was before
   * @param textTools what reads texts
   * @param rememberFor how long an event is remembered for duplicates, edits and deletes
   * @param partitions of the topic of enriched events
   * @param sinks where results go
   * @return the enriched events with their progress, for steps that follow in the same job
   */
  public static DataStream<Enriched> wire(
      List<SourceStream> sources,
      TaxonomyStream taxonomies,
      TextTools textTools,
      Duration rememberFor,
      int partitions,
      EnrichmentSinks sinks) {
    List<ReceivedStream> received =
        sources.stream().map(source -> receive(source, textTools)).toList();

    SingleOutputStreamOperator<ControlRecord> published =
        taxonomies
            .published()
            .process(new SortTaxonomiesFunction())
            .setParallelism(1)
            .uid(SORT_TAXONOMIES)
            .name("Sort taxonomies");

    SingleOutputStreamOperator<Enriched> enriched =
        union(received.stream().map(ReceivedStream::arrivals).toList())
            .keyBy(Arrival::key)
            .connect(withoutTime(published).broadcast(NO_STATE))
            .process(new EnrichEventsFunction(textTools, taxonomies.log(), rememberFor))
            .uid(ENRICH)
            .name("Tell versions apart and analyse");
    DataStream<Enriched> withProgress =
        enriched
            .transform(
                "Forward progress",
                TypeInformation.of(Enriched.class),
                new ForwardProgressOperator())
            .uid(FORWARD_PROGRESS);
    withProgress
        .keyBy(Enriched::customer)
        .transform(
            "Publish progress",
            TypeInformation.of(Enriched.class),
            new PublishProgressOperator(partitions))
        .uid(PUBLISH_PROGRESS)
        .sinkTo(sinks.events())
        .uid(WRITE_EVENTS)
        .name("Write enriched events");
    enriched
        .filter(new FeedbackFilter())
        .uid(SELECT_FEEDBACK)
        .name("Select feedback")
        .sinkTo(sinks.feedback())
        .uid(WRITE_FEEDBACK)
        .name("Write feedback tables");

    DataStream<Tally> ended =
        sum(enriched.getSideOutput(SortArrivalsFunction.TALLIES), SUM_ENRICHED);
    union(received.stream().map(ReceivedStream::tallies).toList())
        .union(ended)
        .keyBy(Tally::key)
        .process(new CountCompletenessFunction())
        .uid(COUNT)
        .name("Count what became of all")
        .sinkTo(sinks.completeness())
        .uid(WRITE_COMPLETENESS)
        .name("Write completeness");

    DataStream<DeadLetter> deadLetters =
        union(received.stream().map(ReceivedStream::deadLetters).toList())
            .union(published.getSideOutput(SortArrivalsFunction.DEAD_LETTERS));
    deadLetters.sinkTo(sinks.deadLetters()).uid(WRITE_DEAD_LETTERS).name("Write dead letters");
    deadLetters
        .sinkTo(sinks.deadLetterTable())
        .uid(WRITE_DEAD_LETTER_TABLE)
        .name("Write dead letter table");
    return withProgress;
  }

  /** The stream never holds back, nor speaks for, the watermark of the events it is joined to. */
  private static DataStream<ControlRecord> withoutTime(DataStream<ControlRecord> published) {
    return published
        .assignTimestampsAndWatermarks(IdleWatermarks.strategy())
        .setParallelism(1)
        .uid(REST_TAXONOMIES)
        .name("Let time be");
  }

  /** What one source's records become before the first exchange. */
  private record ReceivedStream(
      DataStream<Arrival> arrivals,
      DataStream<Tally> tallies,
      DataStream<DeadLetter> deadLetters) {}

  private static ReceivedStream receive(SourceStream source, TextTools textTools) {
    SingleOutputStreamOperator<Arrival> sorted =
        source
            .arrivals()
            .transform(
                "Mark progress of " + source.name(),
                TypeInformation.of(Arrival.class),
                new MarkProgressOperator(source.name(), source.waitedFor()))
            .uid(MARK + source.name())
            .process(new SortArrivalsFunction())
            .uid(SORT + source.name())
            .name("Sort " + source.name());
    DataStream<Arrival> redacted =
        sorted
            .map(new RedactFunction(textTools))
            .uid(REDACT + source.name())
            .name("Redact " + source.name());
    return new ReceivedStream(
        redacted,
        sum(sorted.getSideOutput(SortArrivalsFunction.TALLIES), SUM_RECEIVED + source.name()),
        sorted.getSideOutput(SortArrivalsFunction.DEAD_LETTERS));
  }

  private static DataStream<Tally> sum(DataStream<Tally> tallies, String uid) {
    return tallies
        .transform("Sum tallies", TypeInformation.of(Tally.class), new SumTalliesOperator())
        .uid(uid);
  }

  private static <T> DataStream<T> union(List<DataStream<T>> streams) {
    return streams.stream().reduce(DataStream::union).orElseThrow();
  }
}
