// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.journey;

import dev.earshot.feedback.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The pure function from what is settled and the steps since to passages. A step that comes no
 * later than the inactivity after the one before goes on with its passage, any other begins the
 * next; so a late step may join two passages to one, and a deletion may part them.
 *
 * <p>A ticket that is open when a passage ends stays open in the next one: whatever happens to the
 * customer meanwhile, somebody still waits for an answer.
 *
 * <p>Known limit: a ticket is followed in the journeys of each customer who speaks in it. One who
 * was copied and of whom the source tells no closing keeps it open.
 */
public final class JourneyFold {

  private final JourneyPolicy policy;

  public JourneyFold(JourneyPolicy policy) {
    this.policy = policy;
  }

  /**
   * All passages of one customer that can still change: for each journey and audience the settled
   * one as it goes on, and those after it, in order of their beginning.
   *
   * @param settled at most one passage for each journey and audience
   * @param steps in total order, all later than what is settled
   * @param now event time reached, not before the last step
   */
  public List<Passage> fold(List<Passage> settled, List<JourneyStep> steps, Instant now) {
    List<Passage> passages = new ArrayList<>();
    for (JourneyDefinition journey : policy.journeys()) {
      for (Party.Audience audience : Party.Audience.values()) {
        Optional<Passage> before =
            settled.stream()
                .filter(passage -> passage.journey().equals(journey.name()))
                .filter(passage -> passage.audience() == audience)
                .findFirst();
        Stream<JourneyStep> own = steps.stream().filter(step -> step.audience() == audience);
        passages.addAll(fold(journey, audience, before, own.toList(), now));
      }
    }
    return passages;
  }

  private List<Passage> fold(
      JourneyDefinition journey,
      Party.Audience audience,
      Optional<Passage> settled,
      List<JourneyStep> steps,
      Instant now) {
    List<PassageBuilder> builders = new ArrayList<>();
    settled.ifPresent(
        passage -> builders.add(begin(journey, audience, passage.startedAt()).resume(passage)));
    for (JourneyStep step : steps) {
      PassageBuilder last = builders.isEmpty() ? null : builders.get(builders.size() - 1);
      if (last == null || last.hasEnded(step.occurredAt())) {
        PassageBuilder next = begin(journey, audience, step.occurredAt());
        builders.add(last == null ? next : next.carrying(stillOpen(last, step.occurredAt())));
      }
      builders.get(builders.size() - 1).add(step);
    }
    return builders.stream().map(builder -> builder.build(now)).toList();
  }

  private PassageBuilder begin(
      JourneyDefinition journey, Party.Audience audience, Instant startedAt) {
    return new PassageBuilder(journey, policy.closedTicketStatuses(), audience, startedAt);
  }

  /** Tickets of a customer who was silent for so long as to be forgotten are forgotten too. */
  private Set<String> stillOpen(PassageBuilder last, Instant next) {
    Duration silence = Duration.between(last.lastEventAt(), next);
    return silence.compareTo(policy.rememberFor()) < 0 ? last.openTickets() : Set.of();
  }
}
