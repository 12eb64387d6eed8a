// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback.adapter;

import dev.earshot.configuration.Settings;
import dev.earshot.feedback.Arrival;
import dev.earshot.feedback.Dimensions;
import dev.earshot.feedback.Feedback;
import dev.earshot.feedback.Invitation;
import dev.earshot.feedback.Operation;
import dev.earshot.feedback.Origin;
import dev.earshot.feedback.Party;
import dev.earshot.feedback.Pseudonyms;
import dev.earshot.feedback.SourceEvent;
import dev.earshot.feedback.Ticket;
import dev.earshot.feedback.Times;
import dev.earshot.feedback.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Zendesk's event-subscribed webhooks for tickets: {@code ticket.created}, {@code comment_added}
 * and {@code comment_redacted}, changes of status and priority, deletions. Ids are taken as texts
 * or numbers and states in any case, since older webhooks differ in both. A private comment is
 * filtered; a public comment of staff is kept with the role of an agent.
 *
 * <p>Known limit: the deletion of a whole ticket takes back its description; its comments each need
 * their own redaction event, which Zendesk sends for erasures.
 */
final class ZendeskAdapter implements SourceAdapter {

  private static final String PREFIX = "zen:event-type:";

  private final Settings.Source source;
  private final Pseudonyms pseudonyms;

  ZendeskAdapter(Settings.Source source, Pseudonyms pseudonyms) {
    this.source = source;
    this.pseudonyms = pseudonyms;
  }

  @Override
  public List<Arrival> adapt(byte[] value, Origin origin) throws RejectedException {
    Fields envelope = new Fields(Json.object(value));
    String type = envelope.required("type");
    String name = type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type;
    return List.of(
        switch (name) {
          case "ticket.created" -> created(envelope, name, origin);
          case "ticket.comment_added" -> commentAdded(envelope, name, origin);
          case "ticket.comment_redacted" -> commentRedacted(envelope, name, origin);
          case "ticket.status_changed", "ticket.priority_changed", "ticket.tags_changed" ->
              changed(envelope, name, origin);
          case "ticket.soft_deleted", "ticket.permanently_deleted" ->
              deleted(envelope, name, origin);
          default -> Arrival.filtered(source.name(), origin, "event_type_not_taken");
        });
  }

  private Arrival created(Fields envelope, String type, Origin origin) throws RejectedException {
    Fields detail = envelope.object("detail");
    boolean bySubmitter = detail.text("submitter_id").equals(detail.text("requester_id"));
    Party.AuthorRole role =
        bySubmitter || !detail.has("submitter_id")
            ? Party.AuthorRole.CUSTOMER
            : Party.AuthorRole.AGENT;
    Words words = Words.of(source.language(), detail.text("subject"), detail.text("description"));
    return said(envelope, type, "ticket/" + ticketId(detail), role, words, origin);
  }

  private Arrival commentAdded(Fields envelope, String type, Origin origin)
      throws RejectedException {
    Fields comment = envelope.object("event").object("comment");
    if (!comment.truth("is_public", true)) {
      return Arrival.filtered(source.name(), origin, "private_comment");
    }
    boolean staff = comment.object("author").truth("is_staff", false);
    Party.AuthorRole role = staff ? Party.AuthorRole.AGENT : Party.AuthorRole.CUSTOMER;
    Words words = Words.of(source.language(), "", comment.required("body"));
    Arrival said = said(envelope, type, "comment/" + comment.required("id"), role, words, origin);
    String author = comment.object("author").text("id");
    return staff || author.isEmpty() ? said : Arrival.of(saidBy(author, said.feedback()));
  }

  /** A copied end user may comment on another's ticket. */
  private Feedback saidBy(String author, Feedback feedback) {
    Party party = feedback.party();
    return feedback.by(
        new Party(
            pseudonyms.of("zendesk:" + author),
            pseudonyms.keyId(),
            party.account(),
            party.parentAccount(),
            party.audience(),
            party.authorRole()));
  }

  private Arrival commentRedacted(Fields envelope, String type, Origin origin)
      throws RejectedException {
    String comment = envelope.object("event").object("comment").required("id");
    return takenBack(envelope, type, "comment/" + comment, origin);
  }

  private Arrival changed(Fields envelope, String type, Origin origin) throws RejectedException {
    String id = "change/" + envelope.required("id");
    return said(envelope, type, id, Party.AuthorRole.SYSTEM, Words.NONE, origin);
  }

  private Arrival deleted(Fields envelope, String type, Origin origin) throws RejectedException {
    return takenBack(envelope, type, "ticket/" + ticketId(envelope.object("detail")), origin);
  }

  private Arrival said(
      Fields envelope,
      String type,
      String objectId,
      Party.AuthorRole role,
      Words words,
      Origin origin)
      throws RejectedException {
    return Arrival.of(feedback(envelope, type, objectId, role, words, Operation.UPSERT, origin));
  }

  private Arrival takenBack(Fields envelope, String type, String objectId, Origin origin)
      throws RejectedException {
    return Arrival.of(
        feedback(
            envelope,
            type,
            objectId,
            Party.AuthorRole.SYSTEM,
            Words.NONE,
            Operation.DELETE,
            origin));
  }

  private Feedback feedback(
      Fields envelope,
      String type,
      String objectId,
      Party.AuthorRole role,
      Words words,
      Operation operation,
      Origin origin)
      throws RejectedException {
    Fields detail = envelope.object("detail");
    Instant at = envelope.requiredTime("time");
    var event =
        new SourceEvent(
            source.name() + ":" + objectId,
            source.name(),
            "zendesk",
            type,
            "ticket/" + ticketId(detail),
            objectId);
    return new Feedback(
        event,
        Times.at(at),
        party(detail, role),
        dimensions(detail, role),
        words,
        List.of(),
        Invitation.NONE,
        ticket(detail),
        Map.of(),
        operation,
        attributes(envelope, detail),
        origin);
  }

  private Party party(Fields detail, Party.AuthorRole role) throws RejectedException {
    String requester = detail.text("requester_id");
    String customer = requester.isEmpty() ? "" : pseudonyms.of("zendesk:" + requester);
    return new Party(
        customer,
        customer.isEmpty() ? "" : pseudonyms.keyId(),
        detail.text("organization_id"),
        "",
        Party.Audience.CUSTOMER,
        role);
  }

  private Dimensions dimensions(Fields detail, Party.AuthorRole role) throws RejectedException {
    Map<String, String> given = source.defaults();
    String channel = detail.object("via").text("channel");
    return new Dimensions(
        given.getOrDefault("brand", detail.text("brand_id")),
        given.getOrDefault("unit_path", ""),
        channel.isEmpty() ? given.getOrDefault("channel", "") : channel,
        switch (role) {
          case CUSTOMER -> Dimensions.Direction.INBOUND;
          case AGENT, BOT -> Dimensions.Direction.OUTBOUND;
          case SYSTEM -> Dimensions.Direction.UNKNOWN;
        },
        given.getOrDefault("touchpoint", "support"),
        given.getOrDefault("product", ""),
        given.getOrDefault("product_version", ""),
        given.getOrDefault("region", ""),
        given.getOrDefault("segment", ""));
  }

  private static Ticket ticket(Fields detail) throws RejectedException {
    return new Ticket(
        detail.text("status").toLowerCase(Locale.ROOT),
        detail.text("priority").toLowerCase(Locale.ROOT),
        detail.texts("tags"));
  }

  private static Map<String, String> attributes(Fields envelope, Fields detail)
      throws RejectedException {
    Map<String, String> attributes = new TreeMap<>();
    for (String name : List.of("type", "group_id", "form_id", "brand_id", "external_id")) {
      String value = detail.text(name);
      if (!value.isEmpty()) {
        attributes.put("zendesk_" + name, value);
      }
    }
    String account = envelope.text("account_id");
    if (!account.isEmpty()) {
      attributes.put("zendesk_account_id", account);
    }
    return attributes;
  }

  private static String ticketId(Fields detail) throws RejectedException {
    return detail.required("id");
  }
}
