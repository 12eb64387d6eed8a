// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.journey;

import dev.earshot.feedback.Analysis;
import java.time.Instant;
import java.util.List;

/**
 * One event of a passage, as its row shows it.
 *
 * @param eventId identity of the event
 * @param occurredAt event time
 * @param kind feedback or business event
 * @param stage stage that the event reached; empty when it reached none
 * @param channel how it was said; for a business event what happened, such as {@code ORDER}
 * @param label sentiment class; NONE when it was not scored
 * @param scoreMicros sentiment in millionths
 * @param topics paths in the taxonomy, sorted
 */
public record JourneyEvent(
    String eventId,
    Instant occurredAt,
    JourneyStep.Kind kind,
    String stage,
    String channel,
    Analysis.Label label,
    long scoreMicros,
    List<String> topics) {

  static JourneyEvent of(JourneyStep step, String stage) {
    return new JourneyEvent(
        step.eventId(),
        step.occurredAt(),
        step.kind(),
        stage,
        step.outcome() == null ? step.dimensions().channel() : step.outcome().name(),
        step.label(),
        step.scoreMicros(),
        step.topics());
  }

  /** Sentiment in [-1, 1]; 0 when not scored. */
  public double score() {
    return (double) scoreMicros / JourneyStep.MICROS;
  }
}
