// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.postgres;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.Dimensions;
import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Feedback;
import dev.earshot.feedback.Party;
import dev.earshot.feedback.Rating;
import dev.earshot.feedback.RedactionMark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One feedback as a row of {@code feedback} and rows of {@code feedback_topic}. */
final class FeedbackRow {

  private FeedbackRow() {}

  static String firstDay(Enriched event) {
    return LocalDate.ofEpochDay(event.firstDay()).toString();
  }

  static ObjectNode key(Enriched event) {
    return Rows.row().put("first_day", firstDay(event)).put("event_id", event.eventId());
  }

  static ObjectNode of(Enriched event) {
    ObjectNode row = key(event).put("revision", event.revision());
    Feedback feedback = event.feedback();
    putIdentity(row, feedback);
    putParty(row, feedback.party());
    putDimensions(row, feedback.dimensions());
    putContent(row, feedback);
    putRatings(row, feedback.ratings());
    putAnalysis(row, event.analysis());
    return row;
  }

  private static void putIdentity(ObjectNode row, Feedback feedback) {
    row.put("source", feedback.event().source())
        .put("source_system", feedback.event().system())
        .put("event_type", feedback.event().type())
        .put("thread_id", feedback.event().threadId())
        .put("object_id", feedback.event().objectId())
        .put("experienced_at", feedback.times().experiencedAt().toString())
        .put("said_at", feedback.times().saidAt().toString())
        .put("received_at", feedback.times().receivedAt().toString())
        .put("origin_topic", feedback.origin().topic())
        .put("origin_partition", feedback.origin().partition())
        .put("origin_offset", feedback.origin().offset())
        .put("kafka_timestamp", feedback.origin().timestamp().toString())
        .put("run_id", feedback.origin().runId());
  }

  private static void putParty(ObjectNode row, Party party) {
    row.put("customer_key", party.customer())
        .put("customer_key_id", party.customerKeyId())
        .put("account_id", party.account())
        .put("parent_account_id", party.parentAccount())
        .put("audience", party.audience().name())
        .put("author_role", party.authorRole().name());
  }

  private static void putDimensions(ObjectNode row, Dimensions dimensions) {
    row.put("brand", dimensions.brand())
        .put("unit_path", dimensions.unitPath())
        .put("channel", dimensions.channel())
        .put("direction", dimensions.direction().name())
        .put("touchpoint", dimensions.touchpoint())
        .put("product", dimensions.product())
        .put("product_version", dimensions.productVersion())
        .put("region", dimensions.region())
        .put("segment", dimensions.segment());
  }

  private static void putContent(ObjectNode row, Feedback feedback) {
    row.put("subject", feedback.words().subject())
        .put("text", feedback.words().text())
        .put("invitation_id", feedback.invitation().id())
        .put("invitation_status", feedback.invitation().status().name())
        .put("ticket_status", feedback.ticket().status())
        .put("ticket_priority", feedback.ticket().priority());
    ArrayNode tags = row.putArray("tags");
    feedback.ticket().tags().forEach(tags::add);
    row.set("journey_hints", Rows.object(feedback.journeyHints()));
    row.set("attributes", Rows.object(feedback.attributes()));
  }

  /** All ratings, and the first of each metric in a column of its own for easy queries. */
  private static void putRatings(ObjectNode row, List<Rating> ratings) {
    ArrayNode all = row.putArray("ratings");
    for (Rating rating : ratings) {
      all.addObject()
          .put("metric", rating.metric().name())
          .put("raw", rating.raw())
          .put("scale_min", rating.scaleMinimum())
          .put("scale_max", rating.scaleMaximum())
          .put("higher_is_better", rating.higherIsBetter())
          .put("level", rating.level().name())
          .put("survey_id", rating.surveyId())
          .put("question_id", rating.questionId())
          .put("wording_id", rating.wordingId());
      String column = rating.metric().name().toLowerCase(Locale.ROOT);
      if (rating.metric() != Rating.Metric.OTHER && !row.has(column)) {
        row.put(column, whole(rating.raw()));
      }
    }
  }

  /** Answers are mostly whole numbers, and read so. */
  private static BigDecimal whole(double answer) {
    return new BigDecimal(BigDecimal.valueOf(answer).stripTrailingZeros().toPlainString());
  }

  private static void putAnalysis(ObjectNode row, Analysis analysis) {
    Analysis.Sentiment sentiment = analysis.sentiment();
    row.put("language", analysis.language())
        .put("language_confidence", analysis.languageConfidence())
        .put("sentiment_label", sentiment.label().name())
        .put("sentiment_score", sentiment.score())
        .put("sentiment_confidence", sentiment.confidence())
        .put("p_negative", sentiment.negative())
        .put("p_neutral", sentiment.neutral())
        .put("p_positive", sentiment.positive())
        .put("model_version", analysis.lineage().model())
        .put("taxonomy_version", analysis.lineage().taxonomy())
        .put("profile", analysis.lineage().profile());
    row.put("sentiment_left_out", analysis.sentiment().leftOut());
    putSignals(row, analysis.signals());
    ArrayNode special = row.putArray("special_categories");
    analysis.specialCategories().forEach(special::add);
    ArrayNode sentences = row.putArray("sentences");
    for (Analysis.Sentence sentence : analysis.sentences()) {
      ObjectNode one =
          sentences
              .addObject()
              .put("begin", sentence.begin())
              .put("end", sentence.end())
              .put("label", sentence.label().name())
              .put("score", sentence.score());
      ArrayNode probabilities = one.putArray("p");
      sentence.probabilities().forEach(probabilities::add);
    }
    ArrayNode redactions = row.putArray("redactions");
    for (RedactionMark mark : analysis.redactions()) {
      redactions
          .addObject()
          .put("type", mark.type())
          .put("begin", mark.begin())
          .put("end", mark.end());
    }
    ArrayNode failures = row.putArray("failures");
    for (Analysis.Failure failure : analysis.failures()) {
      failures.addObject().put("code", failure.code()).put("message", failure.message());
    }
  }

  private static void putSignals(ObjectNode row, Analysis.Signals signals) {
    ArrayNode intents = row.putArray("intents");
    signals.intents().forEach(intents::add);
    ArrayNode emotions = row.putArray("emotions");
    signals.emotions().forEach(emotions::add);
    row.put("effort", signals.effort()).put("response_needed", signals.responseNeeded());
  }

  /** One row a mention; a topic recognised twice at the same place is one mention. */
  static List<ObjectNode> topics(Enriched event) {
    List<ObjectNode> rows = new ArrayList<>();
    Set<String> places = new HashSet<>();
    for (Analysis.TopicMention mention : event.analysis().topics()) {
      if (places.add(mention.path() + "@" + mention.begin())) {
        rows.add(topic(event, mention));
      }
    }
    return rows;
  }

  private static ObjectNode topic(Enriched event, Analysis.TopicMention mention) {
    Feedback feedback = event.feedback();
    return key(event)
        .put("topic_path", mention.path())
        .put("begin_offset", mention.begin())
        .put("end_offset", mention.end())
        .put("query_id", mention.queryId())
        .put("evidence", mention.evidence())
        .put("score", mention.score())
        .put("said_at", feedback.times().saidAt().toString())
        .put("source", feedback.event().source())
        .put("audience", feedback.party().audience().name())
        .put("brand", feedback.dimensions().brand())
        .put("channel", feedback.dimensions().channel())
        .put("product", feedback.dimensions().product())
        .put("region", feedback.dimensions().region())
        .put("segment", feedback.dimensions().segment())
        .put("touchpoint", feedback.dimensions().touchpoint())
        .put("taxonomy_version", event.analysis().lineage().taxonomy())
        .put("sensitive", !event.analysis().special().isEmpty())
        .put("scored", event.analysis().sentiment().isScored());
  }
}
