// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.earshot.text.language.Language;
import dev.earshot.text.privacy.LengthClass;
import dev.earshot.text.privacy.Redaction;
import dev.earshot.text.privacy.RedactionType;
import dev.earshot.text.privacy.SpecialCategory;
import dev.earshot.text.privacy.SpecialMention;
import dev.earshot.text.sentiment.Contribution;
import dev.earshot.text.sentiment.FiveClasses;
import dev.earshot.text.sentiment.SentenceSentiment;
import dev.earshot.text.sentiment.Sentiment;
import dev.earshot.text.sentiment.SentimentLabel;
import dev.earshot.text.sentiment.ThreeClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
              SentenceSentiment.parsed(0, 12, 3, new FiveClasses(0.5, 0.5, 0, 0, 0)),
              SentenceSentiment.tooLong(12, 12, 200)),
          List.of(new TopicMention("contact/mail", 0, 4, "mail", -0.5, "contact/mail#00000000")),
          List.of(new AspectMention("mail", 0, 4, -0.5)),
          List.of(new Redaction(RedactionType.EMAIL, 5, 12, LengthClass.SHORT)),
          List.of(new SpecialMention(SpecialCategory.HEALTH, 0, 4)),
          List.of(new TextFailure(TextFailure.Code.SENTENCE_TOO_LONG, "too long")),
          new Lineage("model", "taxonomy", Profile.FAST));

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
                + "\"neutral\":0.0,\"positive\":0.0,\"very_positive\":0.0},\"basis\":\"parsed\"},"
                + "{\"begin\":12,\"end\":12,\"tokens\":200,\"label\":\"neutral\",\"score\":0.0,"
                + "\"probabilities\":{\"very_negative\":0.05,\"negative\":0.15,\"neutral\":0.6,"
                + "\"positive\":0.15,\"very_positive\":0.05},\"basis\":\"too_long\"}],"
                + "\"topics\":[{\"path\":\"contact/mail\",\"begin\":0,\"end\":4,"
                + "\"evidence\":\"mail\",\"score\":-0.5,\"query_id\":\"contact/mail#00000000\"}],"
                + "\"aspects\":[{\"term\":\"mail\",\"begin\":0,\"end\":4,\"score\":-0.5}],"
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
  void staysOnOneLine() {
    assertThat(TextAnalysisJson.renderError("A", "two\nlines\u2028")).doesNotContain("\n");
  }

  private static TextAnalysis with(TextFailure failure, RedactionType type) {
    return new TextAnalysis(
        FULL.text(),
        Language.UNKNOWN,
        Sentiment.UNKNOWN,
        List.of(),
        List.of(),
        List.of(),
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
