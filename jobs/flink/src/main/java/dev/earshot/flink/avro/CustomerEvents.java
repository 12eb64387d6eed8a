// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.avro;

import dev.earshot.feedback.Dimensions;
import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Mark;
import dev.earshot.feedback.Merge;
import dev.earshot.feedback.Outcome;
import dev.earshot.feedback.Party;
import dev.earshot.schema.CustomerEvent;
import dev.earshot.schema.CustomerEventKind;
import dev.earshot.schema.EnrichedFeedback;
import dev.earshot.schema.OutcomeKind;
import dev.earshot.schema.Progress;
import java.time.LocalDate;

/** {@link Enriched} as the envelope {@link CustomerEvent}. */
public final class CustomerEvents {

  private static final String JOB = "enrichment";

  private CustomerEvents() {}

  public static CustomerEvent of(Enriched event) {
    CustomerEvent.Builder envelope =
        CustomerEvent.newBuilder()
            .setKind(CustomerEventKind.valueOf(event.kind().name()))
            .setEventId(event.eventId())
            .setOccurredAt(event.occurredAt())
            .setFirstDay(LocalDate.ofEpochDay(event.firstDay()))
            .setRevision(event.revision());
    return switch (event.kind()) {
      case FEEDBACK ->
          envelope
              .setCustomer(event.feedback().party().customer())
              .setFeedback(enrichedFeedback(event))
              .build();
      case OUTCOME ->
          envelope
              .setCustomer(event.outcome().party().customer())
              .setOutcome(outcome(event.outcome()))
              .build();
      case MERGE -> envelope.setCustomer(event.customer()).setMerge(merge(event.merge())).build();
      case PROGRESS -> envelope.setCustomer("").setProgress(progress(event.progress())).build();
    };
  }

  private static EnrichedFeedback enrichedFeedback(Enriched event) {
    return EnrichedFeedback.newBuilder()
        .setFeedback(FeedbackAvro.toAvro(event.feedback()))
        .setAnalysis(AnalysisAvro.toAvro(event.analysis()))
        .setReplaces(event.replaces() == null ? null : ContributionAvro.toAvro(event.replaces()))
        .build();
  }

  private static dev.earshot.schema.Outcome outcome(Outcome outcome) {
    Party party = outcome.party();
    Dimensions dimensions = outcome.dimensions();
    return dev.earshot.schema.Outcome.newBuilder()
        .setEventId(outcome.id())
        .setSource(outcome.event().source())
        .setSourceSystem(outcome.event().system())
        .setEventType(outcome.event().type())
        .setCustomerKey(party.customer())
        .setCustomerKeyId(party.customerKeyId())
        .setAccountId(party.account())
        .setParentAccountId(party.parentAccount())
        .setBrand(dimensions.brand())
        .setUnitPath(dimensions.unitPath())
        .setChannel(dimensions.channel())
        .setTouchpoint(dimensions.touchpoint())
        .setProduct(dimensions.product())
        .setRegion(dimensions.region())
        .setSegment(dimensions.segment())
        .setKind(Constants.same(outcome.kind(), OutcomeKind.class))
        .setAmountMinor(outcome.amountMinor())
        .setCurrency(outcome.currency())
        .setReference(outcome.reference())
        .setOccurredAt(outcome.times().saidAt())
        .setReceivedAt(outcome.times().receivedAt())
        .setOperation(Constants.same(outcome.operation(), dev.earshot.schema.Operation.class))
        .setAttributes(outcome.attributes())
        .setOrigin(OriginAvro.toAvro(outcome.origin()))
        .build();
  }

  private static dev.earshot.schema.Merge merge(Merge merge) {
    return dev.earshot.schema.Merge.newBuilder()
        .setFromCustomerKey(merge.fromCustomer())
        .setIntoCustomerKey(merge.intoCustomer())
        .setOccurredAt(merge.occurredAt())
        .setReason(merge.reason())
        .setSource(merge.source())
        .setOrigin(OriginAvro.toAvro(merge.origin()))
        .build();
  }

  private static Progress progress(Mark mark) {
    return Progress.newBuilder()
        .setJob(JOB)
        .setProducer(mark.producer())
        .setProducers(mark.producers())
        .setSource(mark.source())
        .setWatermark(mark.watermark())
        .setIdle(mark.idle())
        .build();
  }
}
