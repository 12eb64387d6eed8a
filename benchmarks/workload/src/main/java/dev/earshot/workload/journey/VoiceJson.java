// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.journey;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.workload.organisation.Customer;
import java.time.Instant;

/** One event in Earshot's own JSON, field by field. */
final class VoiceJson {

  private final ObjectNode node = JsonNodeFactory.instance.objectNode();

  VoiceJson(String id, Instant saidAt, Customer customer, String channel, String type) {
    node.put("event_id", id);
    node.put("said_at", saidAt.toString());
    node.put("customer_id", customer.id());
    node.put("event_type", type);
    node.put("brand", customer.brand().name());
    node.put("channel", channel);
    node.put("region", customer.region());
    node.put("segment", customer.segment());
  }

  VoiceJson text(String text, String language) {
    node.put("language", language);
    return with("text", text);
  }

  VoiceJson with(String name, String value) {
    node.put(name, value);
    return this;
  }

  VoiceJson by(String authorRole) {
    return with("author_role", authorRole)
        .with("direction", authorRole.equals("CUSTOMER") ? "INBOUND" : "OUTBOUND");
  }

  VoiceJson invited(String invitation, String status) {
    return with("invitation_id", invitation).with("invitation_status", status);
  }

  VoiceJson rated(Score score) {
    ObjectNode rating = node.withArray("ratings").addObject();
    rating.put("metric", score.metric());
    rating.put("raw", score.raw());
    rating.put("scale_min", score.least());
    rating.put("scale_max", score.most());
    rating.put("level", score.level());
    return this;
  }

  /** As recorded in a later version. */
  VoiceJson recordedAt(Instant time) {
    return with("received_at", time.toString());
  }

  @Override
  public String toString() {
    return node.toString();
  }
}
