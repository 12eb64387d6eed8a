// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Feedback for tests: {@code aFeedback().from("c1").at(T0).saying("Late again.").build()}. */
public final class FeedbackBuilder {

  public static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

  private String id = "e1";
  private String source = "survey";
  private Instant saidAt = MONDAY;
  private Instant receivedAt = MONDAY;
  private Instant kafkaTime = MONDAY;
  private String customer = "c1";
  private Party.AuthorRole role = Party.AuthorRole.CUSTOMER;
  private String text = "The bill was wrong.";
  private String brand = "acme";
  private Operation operation = Operation.UPSERT;
  private long offset;
  private final List<Rating> ratings = new ArrayList<>();
  private final Map<String, String> attributes = new TreeMap<>();

  private FeedbackBuilder() {}

  public static FeedbackBuilder aFeedback() {
    return new FeedbackBuilder();
  }

  public FeedbackBuilder id(String newId) {
    id = newId;
    return this;
  }

  public FeedbackBuilder via(String newSource) {
    source = newSource;
    return this;
  }

  public FeedbackBuilder from(String newCustomer) {
    customer = newCustomer;
    return this;
  }

  public FeedbackBuilder by(Party.AuthorRole newRole) {
    role = newRole;
    return this;
  }

  /** Said, received and in Kafka at one instant. */
  public FeedbackBuilder at(Instant instant) {
    saidAt = instant;
    receivedAt = instant;
    kafkaTime = instant;
    return this;
  }

  public FeedbackBuilder receivedAt(Instant instant) {
    receivedAt = instant;
    return this;
  }

  public FeedbackBuilder inKafkaAt(Instant instant) {
    kafkaTime = instant;
    return this;
  }

  public FeedbackBuilder saying(String newText) {
    text = newText;
    return this;
  }

  public FeedbackBuilder aboutBrand(String newBrand) {
    brand = newBrand;
    return this;
  }

  public FeedbackBuilder rated(int nps) {
    ratings.add(
        new Rating(
            Rating.Metric.NPS, nps, 0, 10, true, Rating.Level.RELATIONSHIP, "s1", "q1", "w1"));
    return this;
  }

  public FeedbackBuilder with(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  public FeedbackBuilder atOffset(long newOffset) {
    offset = newOffset;
    return this;
  }

  public FeedbackBuilder deleted() {
    operation = Operation.DELETE;
    text = "";
    return this;
  }

  public Feedback build() {
    return new Feedback(
        new SourceEvent(source + ":" + id, source, "test", "answer", "", ""),
        new Times(saidAt, saidAt, receivedAt),
        new Party(customer, customer.isEmpty() ? "" : "k1", "", "", Party.Audience.CUSTOMER, role),
        new Dimensions(brand, "", "survey", Dimensions.Direction.INBOUND, "", "", "", "", ""),
        Words.of("en", "", text),
        List.copyOf(ratings),
        Invitation.NONE,
        Ticket.NONE,
        Map.of(),
        operation,
        attributes,
        new Origin("in." + source, 0, offset, kafkaTime, ""));
  }
}
