// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import static dev.earshot.feedback.FeedbackBuilder.aFeedback;

import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.Contribution;
import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Feedback;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Enriched texts for tests: {@code aVoice("e1").at(T0).of("acme").on("billing").build()}. */
public final class VoiceBuilder {

  private final String id;
  private Instant at = Instant.parse("2026-03-02T10:00:00Z");
  private String brand = "acme";
  private double score = -0.5;
  private List<String> topics = List.of();

  private VoiceBuilder(String id) {
    this.id = id;
  }

  public static VoiceBuilder aVoice(String id) {
    return new VoiceBuilder(id);
  }

  public VoiceBuilder at(Instant instant) {
    at = instant;
    return this;
  }

  public VoiceBuilder of(String newBrand) {
    brand = newBrand;
    return this;
  }

  public VoiceBuilder on(String... newTopics) {
    topics = List.of(newTopics);
    return this;
  }

  public VoiceBuilder scored(double newScore) {
    score = newScore;
    return this;
  }

  public Enriched build() {
    return event(feedback(), analysis(), null, 1);
  }

  /** The text's edit into this one. */
  public Enriched replacing(VoiceBuilder former) {
    return event(feedback(), analysis(), former.contribution(), 2);
  }

  /** The text taken back. */
  public Enriched deleted() {
    Feedback deleted = aFeedback().id(id).at(at).aboutBrand(brand).deleted().build();
    return event(deleted, Analysis.NONE, contribution(), 2);
  }

  private Contribution contribution() {
    return Contribution.of(feedback(), analysis());
  }

  private Feedback feedback() {
    return aFeedback().id(id).at(at).aboutBrand(brand).build();
  }

  private Enriched event(
      Feedback feedback, Analysis analysis, @Nullable Contribution replaces, int revision) {
    return Enriched.of(
        feedback, analysis, replaces, Math.floorDiv(at.toEpochMilli(), 86_400_000L), revision);
  }

  private Analysis analysis() {
    Analysis.Label label =
        score < -0.2
            ? Analysis.Label.NEGATIVE
            : score > 0.2 ? Analysis.Label.POSITIVE : Analysis.Label.NEUTRAL;
    return new Analysis(
        "en",
        1,
        new Analysis.Sentiment(label, score, 0.9, 0.3, 0.4, 0.3),
        List.of(),
        topics.stream()
            .map(topic -> new Analysis.TopicMention(topic, topic, 0, 1, "x", score))
            .toList(),
        List.of(),
        List.of(),
        Analysis.Lineage.NONE);
  }
}
