// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.avro;

import dev.earshot.journey.JourneyEvent;
import dev.earshot.journey.JourneyUpdate;
import dev.earshot.journey.Passage;
import dev.earshot.schema.Audience;
import dev.earshot.schema.JourneyStatus;

/** {@link JourneyUpdate} as the record of the same name on the topic of journeys. */
public final class Journeys {

  private Journeys() {}

  /** A stated passage; one that is none any more has no value. */
  public static dev.earshot.schema.JourneyUpdate of(JourneyUpdate update) {
    Passage passage = update.passage();
    return dev.earshot.schema.JourneyUpdate.newBuilder()
        .setCustomerKey(update.customer())
        .setJourneyId(update.journeyId())
        .setJourney(passage.journey())
        .setDefinitionVersion(passage.definitionVersion())
        .setStage(passage.stage())
        .setStatus(Constants.same(passage.status(), JourneyStatus.class))
        .setAudience(Constants.same(passage.audience(), Audience.class))
        .setBrand(passage.brand())
        .setProduct(passage.product())
        .setRegion(passage.region())
        .setSegment(passage.segment())
        .setStartedAt(passage.startedAt())
        .setLastEventAt(passage.lastEventAt())
        .setEndedAt(passage.endedAt())
        .setEvents(passage.events())
        .setScoredEvents(passage.scoredEvents())
        .setScore(passage.score())
        .setChannels(passage.channels())
        .setEventIds(passage.recent().stream().map(JourneyEvent::eventId).toList())
        .setOpenTickets(passage.openTickets().size())
        .setOccurredAt(passage.occurredAt())
        .build();
  }
}
