// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.journey;

import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.Dimensions;
import dev.earshot.feedback.Feedback;
import dev.earshot.feedback.Invitation;
import dev.earshot.feedback.Outcome;
import dev.earshot.feedback.Party;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a journey has to know of one event. Holds no text.
 *
 * @param eventId identity of the event
 * @param customer pseudonym that the source names; never empty
 * @param occurredAt event time, in whole milliseconds
 * @param kind feedback or business event
 * @param audience never pooled with another
 * @param authorRole who spoke; staff and machines take steps in a journey but are never scored
 * @param dimensions channel, touchpoint and what the row of a passage shows
 * @param outcome which business event; null for feedback
 * @param invitation state of an invitation to a survey
 * @param hints journey name to stage or reference, as the source knows it
 * @param label sentiment class; NONE when it was not scored
 * @param scoreMicros sentiment in millionths, from -1,000,000 to 1,000,000; whole, so that sums do
 *     not depend on their order
 * @param topics paths in the taxonomy, sorted, each once
 * @param ticketId ticket across sources; empty without one
 * @param ticketStatus state of it after the step, lower case; empty when the step does not say
 */
public record JourneyStep(
    String eventId,
    String customer,
    Instant occurredAt,
    Kind kind,
    Party.Audience audience,
    Party.AuthorRole authorRole,
    Dimensions dimensions,
    Outcome.@Nullable Kind outcome,
    Invitation.Status invitation,
    Map<String, String> hints,
    Analysis.Label label,
    long scoreMicros,
    List<String> topics,
    String ticketId,
    String ticketStatus) {

  /** Millionths in one. */
  public static final long MICROS = 1_000_000;

  /** The total order of steps: when, then which. */
  public static final Comparator<JourneyStep> ORDER =
      Comparator.comparing(JourneyStep::occurredAt)
          .thenComparing(JourneyStep::eventId)
          .thenComparing(JourneyStep::customer);

  private static final String TICKET_CREATED = "ticket.created";

  /** What kind of event it is. */
  public enum Kind {
    FEEDBACK,
    OUTCOME
  }

  /** The step that a stated feedback is. */
  static JourneyStep of(Feedback feedback, Analysis analysis) {
    Analysis.Sentiment sentiment = analysis.sentiment();
    boolean voice = feedback.party().authorRole() == Party.AuthorRole.CUSTOMER;
    boolean scored = voice && sentiment.isScored();
    return new JourneyStep(
        feedback.id(),
        feedback.party().customer(),
        millis(feedback.times().saidAt()),
        Kind.FEEDBACK,
        feedback.party().audience(),
        feedback.party().authorRole(),
        feedback.dimensions(),
        null,
        feedback.invitation().status(),
        feedback.journeyHints(),
        scored ? sentiment.label() : Analysis.Label.NONE,
        scored ? Math.round(sentiment.score() * MICROS) : 0,
        voice ? topics(analysis) : List.of(),
        ticketId(feedback),
        ticketStatus(feedback));
  }

  /** The step that a business event is. */
  static JourneyStep of(Outcome outcome) {
    return new JourneyStep(
        outcome.id(),
        outcome.party().customer(),
        millis(outcome.times().saidAt()),
        Kind.OUTCOME,
        outcome.party().audience(),
        outcome.party().authorRole(),
        outcome.dimensions(),
        outcome.kind(),
        Invitation.Status.NONE,
        Map.of(),
        Analysis.Label.NONE,
        0,
        List.of(),
        "",
        "");
  }

  /** Topics, timers and watermarks count in milliseconds. */
  static Instant millis(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }

  private static List<String> topics(Analysis analysis) {
    return analysis.topics().stream().map(Analysis.TopicMention::path).distinct().sorted().toList();
  }

  /** Threads are numbered by each source for itself. */
  private static String ticketId(Feedback feedback) {
    String thread = feedback.event().threadId();
    return thread.isEmpty() ? "" : feedback.event().source() + ":" + thread;
  }

  private static String ticketStatus(Feedback feedback) {
    String status = feedback.ticket().status();
    return status.isEmpty() && feedback.event().type().equals(TICKET_CREATED) ? "new" : status;
  }

  /** Where it is kept among the steps of the customer it belongs to. */
  public String place() {
    return place(customer, eventId);
  }

  static String place(String owner, String eventId) {
    return owner + "/" + eventId;
  }

  /** Whether it counts into the score of its passage. */
  boolean isScored() {
    return label != Analysis.Label.NONE;
  }
}
