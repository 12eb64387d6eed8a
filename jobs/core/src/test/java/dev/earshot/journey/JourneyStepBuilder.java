// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.journey;

import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.Dimensions;
import dev.earshot.feedback.FeedbackBuilder;
import dev.earshot.feedback.Invitation;
import dev.earshot.feedback.Outcome;
import dev.earshot.feedback.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Steps for tests: {@code aStep("e1").onDay(3).touching("checkout").scored(-0.5).build()}. */
public final class JourneyStepBuilder {

  /** Day 0. */
  public static final Instant T0 = FeedbackBuilder.MONDAY;

  private final String eventId;
  private String customer = "c1";
  private Instant occurredAt = T0;
  private Party.Audience audience = Party.Audience.CUSTOMER;
  private String channel = "email";
  private String touchpoint = "";
  private String segment = "";
  private Outcome.@Nullable Kind outcome;
  private Map<String, String> hints = Map.of();
  private Analysis.Label label = Analysis.Label.NONE;
  private long scoreMicros;
  private String ticketId = "";
  private String ticketStatus = "";

  private JourneyStepBuilder(String eventId) {
    this.eventId = eventId;
  }

  public static JourneyStepBuilder aStep(String eventId) {
    return new JourneyStepBuilder(eventId);
  }

  public static Instant day(double days) {
    return T0.plusSeconds(Math.round(days * Duration.ofDays(1).toSeconds()));
  }

  public JourneyStepBuilder onDay(double days) {
    occurredAt = day(days);
    return this;
  }

  public JourneyStepBuilder of(String newCustomer) {
    customer = newCustomer;
    return this;
  }

  public JourneyStepBuilder as(Party.Audience newAudience) {
    audience = newAudience;
    return this;
  }

  public JourneyStepBuilder by(String newChannel) {
    channel = newChannel;
    return this;
  }

  public JourneyStepBuilder touching(String newTouchpoint) {
    touchpoint = newTouchpoint;
    return this;
  }

  public JourneyStepBuilder in(String newSegment) {
    segment = newSegment;
    return this;
  }

  public JourneyStepBuilder happening(Outcome.Kind kind) {
    outcome = kind;
    channel = "";
    return this;
  }

  public JourneyStepBuilder hinting(String journey, String stage) {
    hints = Map.of(journey, stage);
    return this;
  }

  public JourneyStepBuilder scored(double score) {
    label = score < 0 ? Analysis.Label.NEGATIVE : Analysis.Label.POSITIVE;
    scoreMicros = Math.round(score * JourneyStep.MICROS);
    return this;
  }

  public JourneyStepBuilder ticket(String id, String status) {
    ticketId = id;
    ticketStatus = status;
    return this;
  }

  public JourneyStep build() {
    return new JourneyStep(
        eventId,
        customer,
        occurredAt,
        outcome == null ? JourneyStep.Kind.FEEDBACK : JourneyStep.Kind.OUTCOME,
        audience,
        Party.AuthorRole.CUSTOMER,
        new Dimensions(
            "acme", "", channel, Dimensions.Direction.INBOUND, touchpoint, "", "", "", segment),
        outcome,
        Invitation.Status.NONE,
        hints,
        label,
        scoreMicros,
        label == Analysis.Label.NONE ? List.of() : List.of("billing"),
        ticketId,
        ticketStatus);
  }
}
