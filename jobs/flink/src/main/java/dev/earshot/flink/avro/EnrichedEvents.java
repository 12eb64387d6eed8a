// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.avro;

import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.Contribution;
import dev.earshot.feedback.Dimensions;
import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Feedback;
import dev.earshot.feedback.Mark;
import dev.earshot.feedback.Merge;
import dev.earshot.feedback.Operation;
import dev.earshot.feedback.Outcome;
import dev.earshot.feedback.Party;
import dev.earshot.feedback.SourceEvent;
import dev.earshot.feedback.Times;
import dev.earshot.schema.CustomerEvent;
import dev.earshot.schema.EnrichedFeedback;
import dev.earshot.schema.Progress;

/**
 * The envelope {@link CustomerEvent} as {@link Enriched}: the way back of {@link CustomerEvents}.
 */
public final class EnrichedEvents {

  private EnrichedEvents() {}

  /**
   * The event in an envelope.
   *
   * @throws IllegalArgumentException when the envelope is of a kind that this release does not read
   */
  public static Enriched of(CustomerEvent event) {
    long firstDay = event.getFirstDay().toEpochDay();
    return switch (event.getKind()) {
      case FEEDBACK -> feedback(event.getFeedback(), firstDay, event.getRevision());
      case OUTCOME -> Enriched.of(outcome(event.getOutcome()), firstDay, event.getRevision());
      case MERGE -> Enriched.of(merge(event), event.getCustomer());
      case PROGRESS -> Enriched.of(mark(event.getProgress()), "");
      case ERASE -> throw new IllegalArgumentException("this release reads no erasures");
    };
  }

  private static Enriched feedback(EnrichedFeedback enriched, long firstDay, int revision) {
    dev.earshot.schema.Feedback avro = enriched.getFeedback();
    Feedback feedback = FeedbackAvro.fromAvro(avro, event(avro), OriginAvro.of(avro.getOrigin()));
    Analysis analysis = AnalysisAvro.fromAvro(enriched.getAnalysis());
    Contribution replaces =
        enriched.getReplaces() == null ? null : ContributionAvro.fromAvro(enriched.getReplaces());
    return Enriched.of(feedback, analysis, replaces, firstDay, revision);
  }

  private static SourceEvent event(dev.earshot.schema.Feedback avro) {
    return new SourceEvent(
        avro.getEventId(),
        avro.getSource(),
        avro.getSourceSystem(),
        avro.getEventType(),
        avro.getThreadId(),
        avro.getObjectId());
  }

  private static Outcome outcome(dev.earshot.schema.Outcome avro) {
    return new Outcome(
        new SourceEvent(
            avro.getEventId(),
            avro.getSource(),
            avro.getSourceSystem(),
            avro.getEventType(),
            "",
            ""),
        new Times(avro.getOccurredAt(), avro.getOccurredAt(), avro.getReceivedAt()),
        new Party(
            avro.getCustomerKey(),
            avro.getCustomerKeyId(),
            avro.getAccountId(),
            avro.getParentAccountId(),
            Party.Audience.CUSTOMER,
            Party.AuthorRole.SYSTEM),
        new Dimensions(
            avro.getBrand(),
            avro.getUnitPath(),
            avro.getChannel(),
            Dimensions.Direction.UNKNOWN,
            avro.getTouchpoint(),
            avro.getProduct(),
            "",
            avro.getRegion(),
            avro.getSegment()),
        Constants.same(avro.getKind(), Outcome.Kind.class),
        avro.getAmountMinor(),
        avro.getCurrency(),
        avro.getReference(),
        Constants.same(avro.getOperation(), Operation.class),
        avro.getAttributes(),
        OriginAvro.of(avro.getOrigin()));
  }

  private static Merge merge(CustomerEvent event) {
    dev.earshot.schema.Merge avro = event.getMerge();
    return new Merge(
        event.getEventId(),
        avro.getSource(),
        avro.getFromCustomerKey(),
        avro.getIntoCustomerKey(),
        avro.getOccurredAt(),
        avro.getReason(),
        OriginAvro.of(avro.getOrigin()));
  }

  private static Mark mark(Progress progress) {
    return new Mark(
        progress.getSource(),
        progress.getProducer(),
        progress.getProducers(),
        progress.getWatermark(),
        progress.getIdle());
  }
}
