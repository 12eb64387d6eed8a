// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.journey;

import dev.earshot.feedback.Party;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer's passage through one journey: events with gaps below the inactivity.
 *
 * <p>The stage is the one that was reached last, not the furthest: it says where the customer is,
 * so that whoever is helped after a delivery stands at support, and whoever buys again at order. An
 * event that reaches no stage leaves it as it is.
 *
 * @param journey name of the definition
 * @param definitionVersion version of it, from 1
 * @param audience never pooled with another: one customer key in two audiences has two passages
 * @param stage stage reached last; empty before the first
 * @param status where the passage stands
 * @param brand as known last; empty when never
 * @param product as known last
 * @param region as known last
 * @param segment as known last
 * @param startedAt event time of the first event
 * @param lastEventAt event time of the latest event
 * @param endedAt event time of completion, or of the end of inactivity; null while ACTIVE
 * @param events how many events it has, from 1
 * @param scoredEvents how many of them have a sentiment
 * @param scoreMicros sum of their sentiments in millionths
 * @param channels channels used, in the order of first use
 * @param openTickets tickets that are open after the latest event, sorted; those that were open
 *     when the passage before ended are among them
 * @param recent events that can still change, in total order; what is settled is only counted
 */
public record Passage(
    String journey,
    int definitionVersion,
    Party.Audience audience,
    String stage,
    Status status,
    String brand,
    String product,
    String region,
    String segment,
    Instant startedAt,
    Instant lastEventAt,
    @Nullable Instant endedAt,
    int events,
    int scoredEvents,
    long scoreMicros,
    List<String> channels,
    List<String> openTickets,
    List<JourneyEvent> recent) {

  /** Where a passage stands. */
  public enum Status {
    /** It goes on. */
    ACTIVE,
    /** It stands at a goal, and no ticket is open. */
    COMPLETED,
    /** Nothing happened for as long as the inactivity, and the goal was not reached. */
    ABANDONED
  }

  /** Mean sentiment of the scored events, in [-1, 1]; 0 without any. */
  public double score() {
    return scoredEvents == 0 ? 0 : (double) scoreMicros / JourneyStep.MICROS / scoredEvents;
  }

  /** Event time of what changed the passage last: its latest event or its abandonment. */
  public Instant occurredAt() {
    return status == Status.ABANDONED && endedAt != null ? endedAt : lastEventAt;
  }

  /** The same passage of which everything up to {@code settledTo} cannot change any more. */
  Passage settledTo(Instant settledTo) {
    return new Passage(
        journey,
        definitionVersion,
        audience,
        stage,
        status,
        brand,
        product,
        region,
        segment,
        startedAt,
        lastEventAt,
        endedAt,
        events,
        scoredEvents,
        scoreMicros,
        channels,
        openTickets,
        recent.stream().filter(event -> event.occurredAt().isAfter(settledTo)).toList());
  }
}
