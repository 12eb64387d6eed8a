// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.earshot.text.intent.Effort;
import dev.earshot.text.intent.Emotion;
import dev.earshot.text.intent.Entity;
import dev.earshot.text.intent.Evidence;
import dev.earshot.text.intent.Finding;
import dev.earshot.text.intent.Intent;
import dev.earshot.text.intent.ResponseNeed;
import dev.earshot.text.intent.Signals;
import dev.earshot.text.language.Language;
import dev.earshot.text.privacy.LengthClass;
import dev.earshot.text.privacy.Redaction;
import dev.earshot.text.privacy.RedactionType;
import dev.earshot.text.privacy.SpecialCategory;
import dev.earshot.text.privacy.SpecialMention;
import dev.earshot.text.sentiment.Contribution;
import dev.earshot.text.sentiment.FiveClasses;
import dev.earshot.text.sentiment.PhraseSentiment;
import dev.earshot.text.sentiment.SentenceSentiment;
import dev.earshot.text.sentiment.Sentiment;
import dev.earshot.text.sentiment.SentimentLabel;
import dev.earshot.text.sentiment.ThreeClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextAnalysisJsonTest {

  private static final Path SCHEMA =
      Path.of("../schemas/src/main/resources/json/text-analysis.schema.json");

  private static final TextAnalysis FULL =
      new TextAnalysis(
          "mail [EMAIL]",
          new Language("en", 0.5),
          new Sentiment(
              SentimentLabel.NEGATIVE,
              -0.25,
              0.5,
              new ThreeClasses(0.5, 0.25, 0.25),
              List.of(new Contribution("sentence-network", -0.25))),
          List.of(
              new SentenceSentiment(
                  0,
                  12,
                  3,
                  SentimentLabel.NEGATIVE,
                  -0.75,
                  new FiveClasses(0.5, 0.5, 0, 0, 0),
                  SentenceSentiment.Basis.PARSED,
                  List.of(new PhraseSentiment(0, 4, "NP", new FiveClasses(0, 0, 1, 0, 0)))),
              SentenceSentiment.tooLong(12, 12, 200)),
          List.of(
              new TopicMention("contact/mail", 0, 4, "mail", -0.5, "contact/mail#00000000"),
              new TopicMention(
                  "own-topic",
                  0,
                  4,
                  "mail",
                  -0.5,
                  "own-topic#topic-head-1-00000000",
                  OptionalDouble.of(0.75))),
          List.of(new AspectMention("mail", 0, 4, -0.5, List.of("bad"))),
          signals(),
          List.of(new Redaction(RedactionType.EMAIL, 5, 12, LengthClass.SHORT)),
          List.of(new SpecialMention(SpecialCategory.HEALTH, 0, 4)),
          List.of(new TextFailure(TextFailure.Code.SENTENCE_TOO_LONG, "too long")),
          new Lineage("model", "taxonomy", Profile.FAST));

  private static Signals signals() {
    return new Signals(
        List.of(finding(Intent.LEGAL_THREAT, "legal.threat")),
        new ResponseNeed(true, 0.5, List.of(Intent.LEGAL_THREAT)),
        List.of(finding(Emotion.ANGER, "anger.words")),
        Optional.of(finding(Effort.HIGH, "effort.hard")),
        List.of(new Entity(Entity.Type.AMOUNT, 0, 4, "12.5", "EUR")));
  }

  private static <E extends Enum<E>> Finding<E> finding(E what, String rule) {
    return new Finding<>(what, 0.5, List.of(new Evidence(rule, 0, 4)));
  }

  @Test
  void writesAllNamesInAFixedOrder() {
    assertThat(TextAnalysisJson.render(FULL))
        .isEqualTo(
            "{\"text\":\"mail [EMAIL]\","
                + "\"language\":{\"code\":\"en\",\"confidence\":0.5},"
                + "\"sentiment\":{\"label\":\"negative\",\"score\":-0.25,\"confidence\":0.5,"
                + "\"probabilities\":{\"negative\":0.5,\"neutral\":0.25,\"positive\":0.25},"
                + "\"contributions\":[{\"input\":\"sentence-network\",\"contribution\":-0.25}]},"
                + "\"sentences\":[{\"begin\":0,\"end\":12,\"tokens\":3,\"label\":\"negative\","
                + "\"score\":-0.75,\"probabilities\":{\"very_negative\":0.5,\"negative\":0.5,"
                + "\"neutral\":0.0,\"positive\":0.0,\"very_positive\":0.0},\"basis\":\"parsed\","
                + "\"phrases\":[{\"begin\":0,\"end\":4,\"category\":\"NP\",\"probabilities\":"
                + "{\"very_negative\":0.0,\"negative\":0.0,\"neutral\":1.0,\"positive\":0.0,"
                + "\"very_positive\":0.0}}]},"
                + "{\"begin\":12,\"end\":12,\"tokens\":200,\"label\":\"neutral\",\"score\":0.0,"
                + "\"probabilities\":{\"very_negative\":0.05,\"negative\":0.15,\"neutral\":0.6,"
                + "\"positive\":0.15,\"very_positive\":0.05},\"basis\":\"too_long\",\"phrases\":[]}],"
                + "\"topics\":[{\"path\":\"contact/mail\",\"begin\":0,\"end\":4,"
                + "\"evidence\":\"mail\",\"score\":-0.5,\"query_id\":\"contact/mail#00000000\","
                + "\"confidence\":null},"
                + "{\"path\":\"own-topic\",\"begin\":0,\"end\":4,\"evidence\":\"mail\","
                + "\"score\":-0.5,\"query_id\":\"own-topic#topic-head-1-00000000\","
                + "\"confidence\":0.75}],"
                + "\"aspects\":[{\"term\":\"mail\",\"begin\":0,\"end\":4,\"score\":-0.5,"
                + "\"opinions\":[\"bad\"]}],"
                + "\"intents\":[{\"intent\":\"legal_threat\",\"confidence\":0.5,\"evidence\":"
                + "[{\"rule\":\"legal.threat\",\"begin\":0,\"end\":4}]}],"
                + "\"response\":{\"needed\":true,\"confidence\":0.5,\"because\":[\"legal_threat\"]},"
                + "\"emotions\":[{\"emotion\":\"anger\",\"confidence\":0.5,\"evidence\":"
                + "[{\"rule\":\"anger.words\",\"begin\":0,\"end\":4}]}],"
                + "\"effort\":{\"level\":\"high\",\"confidence\":0.5,\"evidence\":"
                + "[{\"rule\":\"effort.hard\",\"begin\":0,\"end\":4}]},"
                + "\"entities\":[{\"type\":\"amount\",\"begin\":0,\"end\":4,\"value\":\"12.5\","
                + "\"currency\":\"EUR\"}],"
                + "\"redactions\":[{\"type\":\"email\",\"begin\":5,\"end\":12,"
                + "\"original_length\":\"short\"}],"
                + "\"special_categories\":[{\"category\":\"health\",\"begin\":0,\"end\":4}],"
                + "\"failures\":[{\"code\":\"SENTENCE_TOO_LONG\",\"category\":\"limit\","
                + "\"message\":\"too long\"}],"
                + "\"lineage\":{\"model_version\":\"model\",\"taxonomy_version\":\"taxonomy\","
                + "\"profile\":\"fast\"}}");
  }

  @Test
  void isAsTheSchemaSays() throws IOException {
    assertThat(violations(TextAnalysisJson.render(FULL))).isEmpty();
    assertThat(violations(TextAnalysisJson.renderError("INVALID_JSON", "no JSON"))).isEmpty();
    assertThat(violations("{\"text\":\"half\"}")).isNotEmpty();
    assertThat(violations(TextAnalysisJson.render(FULL).replace("-0.25,\"conf", "-1.25,\"conf")))
        .isNotEmpty();
  }

  @Test
  void schemaKnowsEveryFailureAndMask() throws IOException {
    for (TextFailure.Code code : TextFailure.Code.values()) {
      var failed = new TextFailure(code, "");
      assertThat(violations(TextAnalysisJson.render(with(failed, RedactionType.CARD)))).isEmpty();
    }
    for (RedactionType type : RedactionType.values()) {
      var failed = new TextFailure(TextFailure.Code.ANALYSIS_FAILED, "");
      assertThat(violations(TextAnalysisJson.render(with(failed, type)))).isEmpty();
    }
  }

  @Test
  void schemaKnowsEverySignal() throws IOException {
    var signals =
        new Signals(
            Stream.of(Intent.values()).map(intent -> finding(intent, "rule")).toList(),
            new ResponseNeed(true, 1, List.of(Intent.values())),
            Stream.of(Emotion.values()).map(emotion -> finding(emotion, "rule")).toList(),
            Optional.of(finding(Effort.LOW, "rule")),
            Stream.of(Entity.Type.values()).map(type -> new Entity(type, 0, 1, "a", "")).toList());
    assertThat(violations(TextAnalysisJson.render(with(signals)))).isEmpty();
  }

  @Test
  void staysOnOneLine() {
    assertThat(TextAnalysisJson.renderError("A", "two\nlines\u2028")).doesNotContain("\n");
  }

  private static TextAnalysis with(Signals signals) {
    return new TextAnalysis(
        FULL.text(),
        Language.UNKNOWN,
        Sentiment.UNKNOWN,
        List.of(),
        List.of(),
        List.of(),
        signals,
        List.of(),
        List.of(),
        List.of(),
        FULL.lineage());
  }

  private static TextAnalysis with(TextFailure failure, RedactionType type) {
    return new TextAnalysis(
        FULL.text(),
        Language.UNKNOWN,
        Sentiment.UNKNOWN,
        List.of(),
        List.of(),
        List.of(),
        Signals.NONE,
        List.of(new Redaction(type, 0, 4, LengthClass.LONG)),
        Stream.of(SpecialCategory.values())
            .map(category -> new SpecialMention(category, 0, 4))
            .toList(),
        List.of(failure),
        FULL.lineage());
  }

  private static Set<ValidationMessage> violations(String json) throws IOException {
    assumeTrue(Files.exists(SCHEMA), "the schema is not at " + SCHEMA);
    JsonSchema schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Files.readString(SCHEMA));
    return schema.validate(new ObjectMapper().readTree(json));
  }
}
