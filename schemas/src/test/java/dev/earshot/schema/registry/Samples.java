// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.schema.registry;

import dev.earshot.schema.Analysis;
import dev.earshot.schema.Contribution;
import dev.earshot.schema.CustomerEvent;
import dev.earshot.schema.CustomerEventKind;
import dev.earshot.schema.EnrichedFeedback;
import dev.earshot.schema.ExperienceLevel;
import dev.earshot.schema.Feedback;
import dev.earshot.schema.Origin;
import dev.earshot.schema.Rating;
import dev.earshot.schema.RatingMetric;
import dev.earshot.schema.SentenceSentiment;
import dev.earshot.schema.SentimentLabel;
import dev.earshot.schema.TopicMention;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Values as the jobs write them. */
final class Samples {

  static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

  private Samples() {}

  static CustomerEvent feedbackEvent() {
    return CustomerEvent.newBuilder()
        .setKind(CustomerEventKind.FEEDBACK)
        .setCustomer("c1")
        .setEventId("reviews:1")
        .setOccurredAt(MONDAY)
        .setFirstDay(LocalDate.of(2026, 3, 2))
        .setRevision(2)
        .setFeedback(
            EnrichedFeedback.newBuilder()
                .setFeedback(feedback())
                .setAnalysis(analysis())
                .setReplaces(replaced())
                .build())
        .build();
  }

  private static Feedback feedback() {
    return Feedback.newBuilder()
        .setEventId("reviews:1")
        .setSource("reviews")
        .setExperiencedAt(MONDAY)
        .setSaidAt(MONDAY)
        .setReceivedAt(MONDAY.plusMillis(1))
        .setCustomerKey("c1")
        .setText("Flug verspätet 😡, dann nichts.")
        .setRatings(List.of(nps(2)))
        .setTags(List.of("late", "tag with space"))
        .setAttributes(Map.of("aircraft", "A320"))
        .setOrigin(
            Origin.newBuilder()
                .setTopic("feedback.reviews")
                .setPartition(3)
                .setOffset(1L << 40)
                .setKafkaTimestamp(MONDAY.plusSeconds(5))
                .build())
        .build();
  }

  private static Rating nps(double raw) {
    return Rating.newBuilder()
        .setMetric(RatingMetric.NPS)
        .setRaw(raw)
        .setScaleMin(0)
        .setScaleMax(10)
        .setLevel(ExperienceLevel.RELATIONSHIP)
        .build();
  }

  private static Analysis analysis() {
    return Analysis.newBuilder()
        .setLanguage("de")
        .setLabel(SentimentLabel.NEGATIVE)
        .setScore(-0.75)
        .setSentences(
            List.of(
                new SentenceSentiment(
                    0, 31, SentimentLabel.NEGATIVE, -0.75, List.of(0.5f, 0.5f, 0f, 0f, 0f))))
        .setTopics(
            List.of(new TopicMention("flight/delay", "delay", 0, 14, "Flug verspätet", -1.0)))
        .build();
  }

  private static Contribution replaced() {
    return Contribution.newBuilder()
        .setSaidAt(MONDAY)
        .setExperiencedAt(MONDAY)
        .setReceivedAt(MONDAY)
        .setCustomerKey("c1")
        .setRatings(List.of(nps(3)))
        .build();
  }
}
