// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.text.privacy.Redaction;
import dev.earshot.text.privacy.SpecialMention;
import dev.earshot.text.sentiment.Contribution;
import dev.earshot.text.sentiment.FiveClasses;
import dev.earshot.text.sentiment.PhraseSentiment;
import dev.earshot.text.sentiment.SentenceSentiment;
import dev.earshot.text.sentiment.Sentiment;
import dev.earshot.text.sentiment.ThreeClasses;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * A {@link TextAnalysis} as one line of JSON: names in snake case, always all of them, in a fixed
 * order; as {@code json/text-analysis.schema.json} of the schemas describes it.
 */
public final class TextAnalysisJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private TextAnalysisJson() {}

  /** {@code analysis} on one line. */
  public static String render(TextAnalysis analysis) {
    return line(toNode(analysis));
  }

  /**
   * The line that stands for an input that could not be analysed.
   *
   * @param code upper-case words joined by underscores
   * @param message for people, without words of the input
   */
  public static String renderError(String code, String message) {
    ObjectNode root = MAPPER.createObjectNode();
    root.putObject("error").put("code", code).put("message", message);
    return line(root);
  }

  /** {@code analysis} as a tree. */
  public static ObjectNode toNode(TextAnalysis analysis) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("text", analysis.text());
    root.putObject("language")
        .put("code", analysis.language().code())
        .put("confidence", analysis.language().confidence());
    sentiment(root.putObject("sentiment"), analysis.sentiment());
    ArrayNode sentences = root.putArray("sentences");
    analysis.sentences().forEach(sentence -> sentence(sentences.addObject(), sentence));
    ArrayNode topics = root.putArray("topics");
    analysis.topics().forEach(topic -> topic(topics.addObject(), topic));
    ArrayNode aspects = root.putArray("aspects");
    analysis.aspects().forEach(aspect -> aspect(aspects.addObject(), aspect));
    SignalsJson.write(root, analysis.signals());
    ArrayNode redactions = root.putArray("redactions");
    analysis.redactions().forEach(redaction -> redaction(redactions.addObject(), redaction));
    ArrayNode special = root.putArray("special_categories");
    analysis.specialCategories().forEach(mention -> special(special.addObject(), mention));
    ArrayNode failures = root.putArray("failures");
    analysis.failures().forEach(failure -> failure(failures.addObject(), failure));
    lineage(root.putObject("lineage"), analysis.lineage());
    return root;
  }

  private static void sentiment(ObjectNode node, Sentiment sentiment) {
    ThreeClasses classes = sentiment.probabilities();
    node.put("label", lower(sentiment.label()))
        .put("score", sentiment.score())
        .put("confidence", sentiment.confidence());
    node.putObject("probabilities")
        .put("negative", classes.negative())
        .put("neutral", classes.neutral())
        .put("positive", classes.positive());
    ArrayNode contributions = node.putArray("contributions");
    for (Contribution contribution : sentiment.contributions()) {
      contributions
          .addObject()
          .put("input", contribution.input())
          .put("contribution", contribution.contribution());
    }
  }

  private static void sentence(ObjectNode node, SentenceSentiment sentence) {
    node.put("begin", sentence.begin())
        .put("end", sentence.end())
        .put("tokens", sentence.tokens())
        .put("label", lower(sentence.label()))
        .put("score", sentence.score());
    classes(node.putObject("probabilities"), sentence.probabilities());
    node.put("basis", lower(sentence.basis()));
    ArrayNode phrases = node.putArray("phrases");
    sentence.phrases().forEach(phrase -> phrase(phrases.addObject(), phrase));
  }

  private static void phrase(ObjectNode node, PhraseSentiment phrase) {
    node.put("begin", phrase.begin()).put("end", phrase.end()).put("category", phrase.category());
    classes(node.putObject("probabilities"), phrase.probabilities());
  }

  private static void classes(ObjectNode node, FiveClasses classes) {
    node.put("very_negative", classes.veryNegative())
        .put("negative", classes.negative())
        .put("neutral", classes.neutral())
        .put("positive", classes.positive())
        .put("very_positive", classes.veryPositive());
  }

  private static void topic(ObjectNode node, TopicMention topic) {
    node.put("path", topic.path())
        .put("begin", topic.begin())
        .put("end", topic.end())
        .put("evidence", topic.evidence())
        .put("score", topic.score())
        .put("query_id", topic.queryId())
        .put(
            "confidence", topic.confidence().isPresent() ? topic.confidence().getAsDouble() : null);
  }

  private static void aspect(ObjectNode node, AspectMention aspect) {
    node.put("term", aspect.term())
        .put("begin", aspect.begin())
        .put("end", aspect.end())
        .put("score", aspect.score());
    ArrayNode opinions = node.putArray("opinions");
    aspect.opinions().forEach(opinions::add);
  }

  private static void redaction(ObjectNode node, Redaction redaction) {
    node.put("type", lower(redaction.type()))
        .put("begin", redaction.begin())
        .put("end", redaction.end())
        .put("original_length", lower(redaction.originalLength()));
  }

  private static void special(ObjectNode node, SpecialMention mention) {
    node.put("category", lower(mention.category()))
        .put("begin", mention.begin())
        .put("end", mention.end());
  }

  private static void failure(ObjectNode node, TextFailure failure) {
    node.put("code", failure.code().name())
        .put("category", lower(failure.code().category()))
        .put("message", failure.message());
  }

  private static void lineage(ObjectNode node, Lineage lineage) {
    node.put("model_version", lineage.modelVersion())
        .put("taxonomy_version", lineage.taxonomyVersion())
        .put("profile", lower(lineage.profile()));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String line(ObjectNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
