// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.journey;

import dev.earshot.configuration.Default;
import dev.earshot.feedback.Invitation;
import dev.earshot.feedback.Outcome;
import java.io.Serializable;
import java.util.List;

/**
 * One stage of a journey, and by what a step is known to reach it: any one of these is enough.
 *
 * @param name as tables and topics spell it
 * @param goal whether a passage that is here, with no ticket open, has reached what it was for
 * @param outcomes business events
 * @param channels channels, such as {@code chat}
 * @param touchpoints touchpoints, such as {@code checkout}
 * @param ticketStatuses states of a ticket, in the source's terms, lower case
 * @param invitations states of an invitation to a survey
 * @param hints what a source may call the stage in its journey hints, besides its name
 */
public record StageDefinition(
    String name,
    @Default("false") boolean goal,
    @Default("") List<Outcome.Kind> outcomes,
    @Default("") List<String> channels,
    @Default("") List<String> touchpoints,
    @Default("") List<String> ticketStatuses,
    @Default("") List<Invitation.Status> invitations,
    @Default("") List<String> hints)
    implements Serializable {

  public StageDefinition {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a stage must have a name");
    }
  }

  /** Whether the step reaches this stage by what it is. */
  boolean isReachedBy(JourneyStep step) {
    return (step.outcome() != null && outcomes.contains(step.outcome()))
        || channels.contains(step.dimensions().channel())
        || touchpoints.contains(step.dimensions().touchpoint())
        || ticketStatuses.contains(step.ticketStatus())
        || invitations.contains(step.invitation());
  }

  /** Whether a source means this stage by its hint. */
  boolean isMeantBy(String hint) {
    return name.equalsIgnoreCase(hint) || hints.contains(hint);
  }
}
