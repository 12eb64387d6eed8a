// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import org.jspecify.annotations.Nullable;

/**
 * One event on its way in; the wire form between the source and enrichment. Exactly the component
 * that {@code kind} names is there.
 *
 * @param kind which component is set
 * @param source configured source
 * @param key groups the versions of one event: its id; for a mark the key of the receiver
 * @param origin the Kafka record; for a mark only its time means something
 * @param feedback set for FEEDBACK
 * @param outcome set for OUTCOME
 * @param merge set for MERGE
 * @param deadLetter set for DEAD
 * @param filtered set for FILTERED: the reason
 * @param mark set for MARK
 */
public record Arrival(
    Kind kind,
    String source,
    String key,
    @Nullable Origin origin,
    @Nullable Feedback feedback,
    @Nullable Outcome outcome,
    @Nullable Merge merge,
    @Nullable DeadLetter deadLetter,
    @Nullable String filtered,
    @Nullable Mark mark) {

  /** What has arrived. */
  public enum Kind {
    FEEDBACK,
    OUTCOME,
    MERGE,
    /** Well understood and not wanted. */
    FILTERED,
    /** Not understood. */
    DEAD,
    /** The source says that it has ended, at the origin's time. */
    CLOSE,
    /** Progress of the source. */
    MARK
  }

  public static Arrival of(Feedback feedback) {
    return new Arrival(
        Kind.FEEDBACK,
        feedback.event().source(),
        feedback.id(),
        feedback.origin(),
        feedback,
        null,
        null,
        null,
        null,
        null);
  }

  public static Arrival of(Outcome outcome) {
    return new Arrival(
        Kind.OUTCOME,
        outcome.event().source(),
        outcome.id(),
        outcome.origin(),
        null,
        outcome,
        null,
        null,
        null,
        null);
  }

  public static Arrival of(Merge merge) {
    return new Arrival(
        Kind.MERGE,
        merge.source(),
        merge.eventId(),
        merge.origin(),
        null,
        null,
        merge,
        null,
        null,
        null);
  }

  public static Arrival of(DeadLetter deadLetter) {
    return new Arrival(
        Kind.DEAD,
        deadLetter.source(),
        deadLetter.id(),
        deadLetter.origin(),
        null,
        null,
        null,
        deadLetter,
        null,
        null);
  }

  /** An event that is understood and left out, for a reason that completeness counts. */
  public static Arrival filtered(String source, Origin origin, String reason) {
    return new Arrival(
        Kind.FILTERED, source, origin.describe(), origin, null, null, null, null, reason, null);
  }

  /** The source's own statement that nothing before {@code at} comes any more. */
  public static Arrival close(Mark at, Origin origin) {
    return new Arrival(
        Kind.CLOSE, at.source(), origin.describe(), origin, null, null, null, null, null, at);
  }

  /** Progress, addressed to the receiver that owns {@code key}. */
  public static Arrival of(Mark mark, String key) {
    return new Arrival(Kind.MARK, mark.source(), key, null, null, null, null, null, null, mark);
  }

  /** Event time in milliseconds since the epoch, or {@code otherwise} for what has none. */
  public long eventTime(long otherwise) {
    return switch (kind) {
      case FEEDBACK -> feedback.times().saidAt().toEpochMilli();
      case OUTCOME -> outcome.times().saidAt().toEpochMilli();
      case MERGE -> merge.occurredAt().toEpochMilli();
      case FILTERED, DEAD, CLOSE, MARK -> otherwise;
    };
  }
}
