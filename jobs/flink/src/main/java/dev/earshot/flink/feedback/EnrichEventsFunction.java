// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback;

import dev.earshot.control.ControlRecord;
import dev.earshot.control.ControlTimeline;
import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.Arrival;
import dev.earshot.feedback.Contribution;
import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Feedback;
import dev.earshot.feedback.Fingerprints;
import dev.earshot.feedback.KnownEvent;
import dev.earshot.feedback.Merge;
import dev.earshot.feedback.Operation;
import dev.earshot.feedback.Outcome;
import dev.earshot.feedback.Party;
import dev.earshot.feedback.Rating;
import dev.earshot.feedback.SpecialWords;
import dev.earshot.feedback.Tally;
import dev.earshot.feedback.TextAnalyst;
import dev.earshot.feedback.Times;
import dev.earshot.feedback.VersionRule;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Carries {@link VersionRule} and the text analyst, keyed by event id: a duplicate ends here, the
 * first version and edits go out analysed, with what an edit takes back. Each is analysed by the
 * taxonomies that hold at its own time, as {@link ControlTimeline} says: those that were published
 * before the start are read ahead of the first event, the others are broadcast while it runs.
 */
public final class EnrichEventsFunction
    extends KeyedBroadcastProcessFunction<String, Arrival, ControlRecord, Enriched> {

  private static final long serialVersionUID = 1L;
  private static final long MILLIS_PER_DAY = Duration.ofDays(1).toMillis();

  private final TextTools textTools;
  private final TaxonomyLog published;
  private final Duration rememberFor;
  private transient ControlTimeline taxonomies;
  private transient TextAnalyst analyst;
  private transient SpecialWords specialWords;
  private transient ValueState<KnownEvent> known;

  /**
   * @param published read at each start
   * @param rememberFor how long an event is remembered, in real time since its newest version:
   *     redelivery is a matter of real time, so this is the one clock that may decide here
   */
  public EnrichEventsFunction(TextTools textTools, TaxonomyLog published, Duration rememberFor) {
    this.textTools = textTools;
    this.published = published;
    this.rememberFor = rememberFor;
  }

  static ValueStateDescriptor<KnownEvent> knownDescriptor(Duration rememberFor) {
    var descriptor = new ValueStateDescriptor<>("known", KnownEvent.class);
    descriptor.enableTimeToLive(
        StateTtlConfig.newBuilder(rememberFor)
            .setUpdateType(StateTtlConfig.UpdateType.OnCreateAndWrite)
            .setStateVisibility(StateTtlConfig.StateVisibility.NeverReturnExpired)
            .build());
    return descriptor;
  }

  @Override
  public void open(OpenContext context) {
    known = getRuntimeContext().getState(knownDescriptor(rememberFor));
    analyst = textTools.openAnalyst();
    taxonomies = new ControlTimeline(analyst::canUse);
    published.read().forEach(taxonomies::add);
    specialWords = textTools.openSpecialWords();
  }

  @Override
  public void close() {
    if (analyst != null) {
      analyst.close();
    }
    if (specialWords != null) {
      specialWords.close();
    }
  }

  @Override
  public void processBroadcastElement(
      ControlRecord taxonomy, Context context, Collector<Enriched> out) {
    taxonomies.add(taxonomy);
  }

  @Override
  public void processElement(Arrival arrival, ReadOnlyContext context, Collector<Enriched> out)
      throws Exception {
    switch (arrival.kind()) {
      case FEEDBACK, OUTCOME, MERGE -> enrich(arrival, context, out);
      case MARK -> out.collect(Enriched.of(arrival.mark(), ""));
      case FILTERED, DEAD, CLOSE ->
          throw new IllegalStateException(arrival.kind() + " must not come this far");
    }
  }

  private void enrich(Arrival arrival, ReadOnlyContext context, Collector<Enriched> out)
      throws Exception {
    VersionRule.Decision decision = VersionRule.decide(known.value(), version(arrival));
    if (decision instanceof VersionRule.Apply apply) {
      known.update(emit(arrival, apply, out));
      context.output(
          SortArrivalsFunction.TALLIES,
          Tally.enriched(
              arrival.source(), arrival.origin(), Instant.ofEpochMilli(arrival.eventTime(0))));
    } else if (decision instanceof VersionRule.Filter filter) {
      known.update(filter.next());
      context.output(
          SortArrivalsFunction.TALLIES,
          Tally.filtered(arrival.source(), arrival.origin(), filter.reason()));
    }
  }

  private KnownEvent emit(Arrival arrival, VersionRule.Apply apply, Collector<Enriched> out) {
    KnownEvent next = apply.next();
    return switch (arrival.kind()) {
      case FEEDBACK -> {
        yield emit(arrival.feedback(), apply, out);
      }
      case OUTCOME -> {
        out.collect(Enriched.of(arrival.outcome(), next.firstDay(), next.revision()));
        yield next;
      }
      case MERGE -> {
        Merge merge = arrival.merge();
        out.collect(Enriched.of(merge, merge.fromCustomer()));
        out.collect(Enriched.of(merge, merge.intoCustomer()));
        yield next;
      }
      case FILTERED, DEAD, CLOSE, MARK -> throw new IllegalStateException("no event");
    };
  }

  private KnownEvent emit(Feedback feedback, VersionRule.Apply apply, Collector<Enriched> out) {
    KnownEvent next = apply.next();
    Contribution previous = apply.previous();
    if (next.deleted()) {
      // A delete often does not say whose words it takes back; it follows them in that customer's
      // order.
      takeBack(feedback, previous == null ? feedback.party() : previous.party(), apply, out);
      return next;
    }
    boolean moved =
        previous != null && !previous.party().customer().equals(feedback.party().customer());
    if (moved) {
      takeBack(feedback, previous.party(), apply, out);
    }
    Analysis analysis = analysis(feedback);
    out.collect(
        Enriched.of(feedback, analysis, moved ? null : previous, next.firstDay(), next.revision()));
    return next.contributing(Contribution.of(feedback, analysis));
  }

  /** Tells a customer's followers that the words are not, or not this customer's, any more. */
  private static void takeBack(
      Feedback feedback, Party former, VersionRule.Apply apply, Collector<Enriched> out) {
    out.collect(
        Enriched.of(
            feedback.takenBackFrom(former),
            Analysis.NONE,
            apply.previous(),
            apply.next().firstDay(),
            apply.next().revision()));
  }

  private Analysis analysis(Feedback feedback) {
    Analysis read =
        feedback.isScored()
            ? analyst.analyze(
                feedback.words(),
                Rating.goodness(feedback.ratings()),
                taxonomies.inForce(feedback.times().saidAt()))
            : Analysis.NONE;
    return read.of(feedback.words().redactions(), specialWords.find(feedback, read.language()));
  }

  private static VersionRule.Version version(Arrival arrival) {
    return switch (arrival.kind()) {
      case FEEDBACK -> {
        Feedback feedback = arrival.feedback();
        yield version(Fingerprints.of(feedback), feedback.times(), feedback.operation());
      }
      case OUTCOME -> {
        Outcome outcome = arrival.outcome();
        yield version(Fingerprints.of(outcome), outcome.times(), outcome.operation());
      }
      case MERGE ->
          version(
              Fingerprints.of(arrival.merge()),
              Times.at(arrival.merge().occurredAt()),
              Operation.UPSERT);
      case FILTERED, DEAD, CLOSE, MARK -> throw new IllegalStateException("no event");
    };
  }

  private static VersionRule.Version version(String fingerprint, Times times, Operation operation) {
    return new VersionRule.Version(
        fingerprint,
        times.receivedAt(),
        Math.floorDiv(times.saidAt().toEpochMilli(), MILLIS_PER_DAY),
        operation == Operation.DELETE);
  }
}
