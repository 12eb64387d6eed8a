// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.journey;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.workload.organisation.Customer;
import java.time.Instant;

/** Events of one ticket as Zendesk's webhooks send them. */
final class TicketJson {

  private static final long ACCOUNT = 22_900_001L;

  private final Customer customer;
  private final long ticket;
  private final String channel;
  private final String priority;
  private final Instant createdAt;
  private String subject = "";
  private String description = "";

  TicketJson(Customer customer, long ticket, String channel, String priority, Instant createdAt) {
    this.customer = customer;
    this.ticket = ticket;
    this.channel = channel;
    this.priority = priority;
    this.createdAt = createdAt;
  }

  String created(String id, String saidSubject, String saidDescription) {
    subject = saidSubject;
    description = saidDescription;
    return envelope("ticket.created", id, createdAt, "NEW").toString();
  }

  String commentAdded(
      String id, Instant at, long comment, String body, boolean isPublic, Author author) {
    ObjectNode envelope = envelope("ticket.comment_added", id, at, "OPEN");
    ObjectNode said = envelope.putObject("event").putObject("comment");
    said.put("id", String.valueOf(comment));
    said.put("body", body);
    said.put("is_public", isPublic);
    ObjectNode by = said.putObject("author");
    by.put("id", author.id());
    by.put("is_staff", author.isStaff());
    by.put("name", author.name());
    return envelope.toString();
  }

  /** Who comments. */
  record Author(String id, boolean isStaff, String name) {

    static Author of(Customer customer) {
      return new Author(String.valueOf(customer.number()), false, customer.name());
    }

    static Author staff(String name) {
      return new Author("77" + Math.floorMod(name.hashCode(), 100_000), true, name);
    }
  }

  String statusChanged(String id, Instant at, String from, String to) {
    ObjectNode envelope = envelope("ticket.status_changed", id, at, to);
    envelope.putObject("event").put("previous", from).put("current", to);
    return envelope.toString();
  }

  private ObjectNode envelope(String type, String id, Instant at, String status) {
    ObjectNode envelope = JsonNodeFactory.instance.objectNode();
    envelope.put("account_id", ACCOUNT);
    envelope.put("id", id);
    envelope.put("time", at.toString());
    envelope.put("type", "zen:event-type:" + type);
    envelope.put("subject", "zen:ticket:" + ticket);
    envelope.put("zendesk_event_version", "2022-11-06");
    detail(envelope.putObject("detail"), at, status);
    return envelope;
  }

  private void detail(ObjectNode detail, Instant at, String status) {
    String requester = String.valueOf(customer.number());
    detail.put("id", String.valueOf(ticket));
    detail.put("subject", subject);
    detail.put("description", description);
    detail.put("status", status);
    detail.put("priority", priority);
    detail.put("type", "PROBLEM");
    detail.put("requester_id", requester);
    detail.put("submitter_id", requester);
    detail.put("brand_id", customer.brand().name());
    detail.put("is_public", true);
    detail.putArray("tags").add(customer.segment());
    detail.putObject("via").put("channel", channel);
    detail.put("created_at", createdAt.toString());
    detail.put("updated_at", at.toString());
  }
}
