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
import dev.earshot.feedback.Rating;
import dev.earshot.feedback.SourceEvent;
import dev.earshot.feedback.Ticket;
import dev.earshot.feedback.Times;
import dev.earshot.feedback.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Earshot's own JSON: the fields of the Avro record {@code Feedback} under the same names, with
 * {@code event_id} and {@code said_at} required and the raw {@code customer_id} in place of the
 * pseudonym. Fields that it does not know are kept as attributes. A record that begins with
 * Confluent's magic byte is that Avro record itself.
 */
final class CanonicalAdapter implements SourceAdapter {

  /** First byte of Confluent's framing; no JSON begins with it. */
  private static final byte AVRO_MAGIC = 0;

  private final Settings.Source source;
  private final Pseudonyms pseudonyms;
  private final CanonicalAvro avro;

  CanonicalAdapter(Settings.Source source, Pseudonyms pseudonyms) {
    this.source = source;
    this.pseudonyms = pseudonyms;
    this.avro = new CanonicalAvro(source);
  }

  @Override
  public List<Arrival> adapt(byte[] value, Origin origin) throws RejectedException {
    Feedback feedback =
        value.length > 0 && value[0] == AVRO_MAGIC
            ? avro.read(value, origin)
            : feedback(new Fields(Json.object(value)), origin);
    return List.of(Arrival.of(feedback));
  }

  private Feedback feedback(Fields fields, Origin origin) throws RejectedException {
    SourceEvent event = event(fields);
    Times times = times(fields);
    Party party = party(fields);
    Dimensions dimensions = dimensions(fields);
    String language = source.languageOr(fields.text("language"));
    Words words = Words.of(language, fields.text("subject"), fields.text("text"));
    List<Rating> ratings = ratings(fields);
    Invitation invitation =
        new Invitation(
            fields.text("invitation_id"),
            fields.constant("invitation_status", Invitation.Status.class, Invitation.Status.NONE));
    Ticket ticket =
        new Ticket(
            fields.text("ticket_status").toLowerCase(Locale.ROOT),
            fields.text("ticket_priority").toLowerCase(Locale.ROOT),
            fields.texts("tags"));
    Map<String, String> hints = fields.object("journey_hints").all();
    Operation operation = fields.constant("operation", Operation.class, Operation.UPSERT);
    return new Feedback(
        event,
        times,
        party,
        dimensions,
        words,
        ratings,
        invitation,
        ticket,
        hints,
        operation,
        attributes(fields),
        origin);
  }

  private SourceEvent event(Fields fields) throws RejectedException {
    return new SourceEvent(
        source.name() + ":" + fields.required("event_id"),
        source.name(),
        fields.has("source_system") ? fields.text("source_system") : source.name(),
        fields.text("event_type"),
        fields.text("thread_id"),
        fields.text("object_id"));
  }

  private static Times times(Fields fields) throws RejectedException {
    Instant saidAt = fields.requiredTime("said_at");
    return new Times(
        fields.time("experienced_at", saidAt), saidAt, fields.time("received_at", saidAt));
  }

  private Party party(Fields fields) throws RejectedException {
    String customer = pseudonyms.of(fields.text("customer_id"));
    return new Party(
        customer,
        customer.isEmpty() ? "" : pseudonyms.keyId(),
        fields.text("account_id"),
        fields.text("parent_account_id"),
        fields.constant("audience", Party.Audience.class, Party.Audience.CUSTOMER),
        fields.constant("author_role", Party.AuthorRole.class, Party.AuthorRole.CUSTOMER));
  }

  private Dimensions dimensions(Fields fields) throws RejectedException {
    return new Dimensions(
        or(fields, "brand"),
        or(fields, "unit_path"),
        or(fields, "channel"),
        fields.constant("direction", Dimensions.Direction.class, Dimensions.Direction.UNKNOWN),
        or(fields, "touchpoint"),
        or(fields, "product"),
        or(fields, "product_version"),
        or(fields, "region"),
        or(fields, "segment"));
  }

  private String or(Fields fields, String name) throws RejectedException {
    return fields.has(name) ? fields.text(name) : source.defaults().getOrDefault(name, "");
  }

  private static List<Rating> ratings(Fields fields) throws RejectedException {
    List<Rating> ratings = new ArrayList<>();
    for (Fields rating : fields.objects("ratings")) {
      ratings.add(rating(rating));
    }
    return ratings;
  }

  private static Rating rating(Fields fields) throws RejectedException {
    Rating.Metric metric = fields.constant("metric", Rating.Metric.class, Rating.Metric.OTHER);
    return new Rating(
        metric,
        fields.number("raw"),
        metric == Rating.Metric.NPS ? fields.number("scale_min", 0) : fields.number("scale_min"),
        metric == Rating.Metric.NPS ? fields.number("scale_max", 10) : fields.number("scale_max"),
        fields.truth("higher_is_better", true),
        fields.constant("level", Rating.Level.class, Rating.Level.INTERACTION),
        fields.text("survey_id"),
        fields.text("question_id"),
        fields.text("wording_id"));
  }

  private static Map<String, String> attributes(Fields fields) throws RejectedException {
    Map<String, String> attributes = new TreeMap<>(fields.object("attributes").all());
    fields.unread().forEach(attributes::putIfAbsent);
    return attributes;
  }
}
