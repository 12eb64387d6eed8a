// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event as enrichment sends it out. Exactly the component that {@code kind} names is there.
 *
 * @param kind which component is set
 * @param eventId identity of the event; empty for progress
 * @param customer orders the events of one customer: the pseudonym, or the event id when the
 *     customer is not known; for progress the key of the receiver
 * @param occurredAt event time
 * @param feedback set for FEEDBACK
 * @param analysis set for FEEDBACK
 * @param replaces set for a FEEDBACK that edits or deletes an earlier version
 * @param firstDay day of the first version seen, in days since the epoch; never changes
 * @param revision 1 for the first version, 2 for its first edit, and so on
 * @param outcome set for OUTCOME
 * @param merge set for MERGE
 * @param progress set for PROGRESS
 * @param partition the partition that a PROGRESS is written to
 */
public record Enriched(
    Kind kind,
    String eventId,
    String customer,
    Instant occurredAt,
    @Nullable Feedback feedback,
    @Nullable Analysis analysis,
    @Nullable Contribution replaces,
    long firstDay,
    int revision,
    @Nullable Outcome outcome,
    @Nullable Merge merge,
    @Nullable Mark progress,
    int partition) {

  /** What the event is. */
  public enum Kind {
    FEEDBACK,
    OUTCOME,
    MERGE,
    PROGRESS
  }

  public static Enriched of(
      Feedback feedback,
      Analysis analysis,
      @Nullable Contribution replaces,
      long firstDay,
      int revision) {
    return new Enriched(
        Kind.FEEDBACK,
        feedback.id(),
        customerOr(feedback.party().customer(), feedback.id()),
        feedback.times().saidAt(),
        feedback,
        analysis,
        replaces,
        firstDay,
        revision,
        null,
        null,
        null,
        -1);
  }

  public static Enriched of(Outcome outcome, long firstDay, int revision) {
    return new Enriched(
        Kind.OUTCOME,
        outcome.id(),
        customerOr(outcome.party().customer(), outcome.id()),
        outcome.times().saidAt(),
        null,
        null,
        null,
        firstDay,
        revision,
        outcome,
        null,
        null,
        -1);
  }

  /** A merge as one of its two customers is told of it. */
  public static Enriched of(Merge merge, String customer) {
    return new Enriched(
        Kind.MERGE,
        merge.eventId(),
        customer,
        merge.occurredAt(),
        null,
        null,
        null,
        0,
        1,
        null,
        merge,
        null,
        -1);
  }

  /** Progress on its way to the receiver that owns {@code key}. */
  public static Enriched of(Mark mark, String key) {
    return progress(mark, key, -1);
  }

  /** Progress to be written to one partition. */
  public static Enriched of(Mark mark, int partition) {
    return progress(mark, "", partition);
  }

  private static Enriched progress(Mark mark, String customer, int partition) {
    return new Enriched(
        Kind.PROGRESS,
        "",
        customer,
        mark.watermark(),
        null,
        null,
        null,
        0,
        0,
        null,
        null,
        mark,
        partition);
  }

  private static String customerOr(String customer, String eventId) {
    return customer.isEmpty() ? eventId : customer;
  }
}
