// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.journey;

import dev.earshot.feedback.Contribution;
import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Merge;
import dev.earshot.feedback.Operation;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One change of what a customer's journeys are made of, on its way to that customer.
 *
 * @param kind what to do
 * @param customer whose journeys it changes
 * @param owner pseudonym that the source names; another than {@code customer} after a merge
 * @param eventId identity of the event
 * @param occurredAt event time
 * @param step set for PUT
 * @param replacedAt event time of the version that is replaced or removed; null when there is none
 *     or it is not known
 * @param alias set for MERGE
 */
public record JourneyChange(
    Kind kind,
    String customer,
    String owner,
    String eventId,
    Instant occurredAt,
    @Nullable JourneyStep step,
    @Nullable Instant replacedAt,
    @Nullable CustomerAlias alias) {

  /** What to do. */
  public enum Kind {
    /** The step is there, in place of an earlier version of the same event. */
    PUT,
    /** The step is taken back. */
    REMOVE,
    /** The customer is another one from here on. */
    MERGE
  }

  /** What the event changes; empty when its customer is not known, or it says nothing to a key. */
  public static Optional<JourneyChange> of(Enriched event) {
    return switch (event.kind()) {
      case FEEDBACK -> known(event, event.feedback().party().customer()).map(JourneyChange::said);
      case OUTCOME -> known(event, event.outcome().party().customer()).map(JourneyChange::happened);
      case MERGE -> merged(event.merge(), event.customer());
      case PROGRESS -> Optional.empty();
    };
  }

  private static Optional<Enriched> known(Enriched event, String customer) {
    return customer.isEmpty() ? Optional.empty() : Optional.of(event);
  }

  private static JourneyChange said(Enriched event) {
    Contribution replaced = event.replaces();
    Instant replacedAt = replaced == null ? null : JourneyStep.millis(replaced.times().saidAt());
    return event.feedback().operation() == Operation.DELETE
        ? remove(event, replacedAt)
        : put(event, JourneyStep.of(event.feedback(), event.analysis()), replacedAt);
  }

  private static JourneyChange happened(Enriched event) {
    return event.outcome().operation() == Operation.DELETE
        ? remove(event, null)
        : put(event, JourneyStep.of(event.outcome()), null);
  }

  private static JourneyChange put(Enriched event, JourneyStep step, @Nullable Instant replacedAt) {
    return new JourneyChange(
        Kind.PUT,
        event.customer(),
        event.customer(),
        event.eventId(),
        JourneyStep.millis(event.occurredAt()),
        step,
        replacedAt,
        null);
  }

  private static JourneyChange remove(Enriched event, @Nullable Instant replacedAt) {
    return new JourneyChange(
        Kind.REMOVE,
        event.customer(),
        event.customer(),
        event.eventId(),
        JourneyStep.millis(event.occurredAt()),
        null,
        replacedAt,
        null);
  }

  /** A merge travels to both customers; the one that is given up is to act on it. */
  private static Optional<JourneyChange> merged(Merge merge, String told) {
    if (!told.equals(merge.fromCustomer()) || merge.fromCustomer().equals(merge.intoCustomer())) {
      return Optional.empty();
    }
    return Optional.of(
        new JourneyChange(
            Kind.MERGE,
            told,
            told,
            merge.eventId(),
            JourneyStep.millis(merge.occurredAt()),
            null,
            null,
            CustomerAlias.of(merge)));
  }

  /** The statement that {@code target} has the step. */
  public static JourneyChange put(String target, JourneyStep step, @Nullable Instant replacedAt) {
    return new JourneyChange(
        Kind.PUT,
        target,
        step.customer(),
        step.eventId(),
        step.occurredAt(),
        step,
        replacedAt,
        null);
  }

  /** The statement that {@code target} does not have the step any more. */
  public static JourneyChange remove(String target, JourneyStep step) {
    return new JourneyChange(
        Kind.REMOVE,
        target,
        step.customer(),
        step.eventId(),
        step.occurredAt(),
        null,
        step.occurredAt(),
        null);
  }

  /** The same change for another customer. */
  JourneyChange to(String target) {
    return new JourneyChange(kind, target, owner, eventId, occurredAt, step, replacedAt, alias);
  }

  /**
   * Where the step is kept among those of the customer. An event that moves between two merged
   * customers is taken back and stated by two senders in any order, so both have a place.
   */
  public String place() {
    return JourneyStep.place(owner, eventId);
  }
}
