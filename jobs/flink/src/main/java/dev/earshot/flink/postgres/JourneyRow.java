// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.postgres;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.journey.JourneyEvent;
import dev.earshot.journey.JourneyUpdate;
import dev.earshot.journey.Passage;

/** A passage as a row of {@code journey}, its events as rows of {@code journey_event}. */
final class JourneyRow {

  private JourneyRow() {}

  static ObjectNode of(JourneyUpdate update) {
    Passage passage = update.passage();
    ObjectNode row =
        Rows.row()
            .put("journey_id", update.journeyId())
            .put("customer_key", update.customer())
            .put("journey", passage.journey())
            .put("definition_version", passage.definitionVersion())
            .put("stage", passage.stage())
            .put("status", passage.status().name())
            .put("audience", passage.audience().name())
            .put("brand", passage.brand())
            .put("product", passage.product())
            .put("region", passage.region())
            .put("segment", passage.segment())
            .put("started_at", passage.startedAt().toString())
            .put("last_event_at", passage.lastEventAt().toString())
            .put("events", passage.events())
            .put("scored_events", passage.scoredEvents())
            .put("score", passage.score())
            .put("open_tickets", passage.openTickets().size())
            .put("occurred_at", passage.occurredAt().toString());
    if (passage.endedAt() != null) {
      row.put("ended_at", passage.endedAt().toString());
    }
    var channels = row.putArray("channels");
    passage.channels().forEach(channels::add);
    return row;
  }

  static ObjectNode of(String journeyId, JourneyEvent event) {
    ObjectNode row =
        Rows.row()
            .put("journey_id", journeyId)
            .put("event_id", event.eventId())
            .put("occurred_at", event.occurredAt().toString())
            .put("kind", event.kind().name())
            .put("stage", event.stage())
            .put("channel", event.channel())
            .put("label", event.label().name())
            .put("score", event.score());
    var topics = row.putArray("topics");
    event.topics().forEach(topics::add);
    return row;
  }
}
