// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.text.privacy.Identifier;
import dev.earshot.text.privacy.Identifiers;
import dev.earshot.text.privacy.RedactionType;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever comes in, a result comes out, with all offsets inside its text. Mixtures of words, marks
 * and personal data are read by the benchmarks' small form.
 */
class HostileTextTest {

  private static TextAnalyzer analyzer;

  @BeforeAll
  static void open() {
    TextSettings usual = TextSettings.defaults();
    analyzer = TextEngine.open(usual.withLimits(2_000, 120));
  }

  @AfterAll
  static void close() {
    analyzer.close();
  }

  @Test
  void readsRandomUnitsWithoutAFailure() {
    Random random = new Random(20_260_101);
    for (int i = 0; i < 200; i++) {
      String text = randomUnits(random);
      String language = i % 8 == 0 ? "" : "en";
      TextAnalysis analysis = analyzer.analyze(text, TextHints.language(language));
      assertThat(analysis.failures())
          .extracting(TextFailure::code)
          .isSubsetOf(TextFailure.Code.LANGUAGE_UNSUPPORTED, TextFailure.Code.SENTENCE_TOO_LONG);
      assertOffsetsAreInside(analysis);
      assertThat(TextAnalysisJson.render(analysis)).startsWith("{\"text\":");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "😀", "\ud83d", "!", "(", "a ", "no. ", "\u200b", "4", "@a"})
  void readsHugeAndMonotonousTexts(String unit) {
    TextAnalysis analysis =
        analyzer.analyze(unit.repeat(30_000 / unit.length()), TextHints.language("en"));
    assertThat(analysis.failures())
        .extracting(TextFailure::code)
        .isSubsetOf(
            TextFailure.Code.LANGUAGE_UNSUPPORTED,
            TextFailure.Code.SENTENCE_TOO_LONG,
            TextFailure.Code.TEXT_TRUNCATED);
    assertOffsetsAreInside(analysis);
  }

  @Test
  void withholdsATextThatAConfiguredShapeReadsOverAndOver() {
    Identifier endless =
        new Identifier(
            "own",
            RedactionType.ORDER,
            List.of("ref"),
            false,
            Pattern.compile("(?<some>a+)+\\k<some>#"),
            "none");
    TextSettings usual = TextSettings.defaults();
    TextSettings settings =
        usual.with(usual.privacy().withIdentifiers(new Identifiers("endless", List.of(endless))));
    try (TextAnalyzer bounded = TextEngine.open(settings)) {
      TextAnalysis withheld =
          bounded.analyze("ref 1 ref " + "a".repeat(100), TextHints.language("en"));
      assertThat(withheld.text()).isEmpty();
      assertThat(withheld.failures())
          .singleElement()
          .satisfies(
              failure -> {
                assertThat(failure.code()).isEqualTo(TextFailure.Code.REDACTION_FAILED);
                assertThat(failure.message()).startsWith("the shape of identifier 'own' reads");
              });
      assertThat(bounded.analyze("ref 1", TextHints.language("en")).text()).isEqualTo("ref 1");
    }
  }

  private static String randomUnits(Random random) {
    StringBuilder text = new StringBuilder();
    int units = random.nextInt(40);
    for (int i = 0; i < units; i++) {
      text.append((char) random.nextInt(random.nextBoolean() ? 0x300 : 0x10000));
    }
    return text.toString();
  }

  private static void assertOffsetsAreInside(TextAnalysis analysis) {
    String text = analysis.text();
    int last = 0;
    for (var sentence : analysis.sentences()) {
      assertThat(sentence.begin()).isBetween(last, sentence.end() - 1);
      assertThat(sentence.end()).isLessThanOrEqualTo(text.length());
      assertThat(sentence.score()).isBetween(-1.0, 1.0);
      last = sentence.end();
    }
    for (var topic : analysis.topics()) {
      assertThat(text.substring(topic.begin(), topic.end())).isEqualTo(topic.evidence());
    }
    for (var redaction : analysis.redactions()) {
      assertThat(text.substring(redaction.begin(), redaction.end()))
          .isEqualTo(redaction.type().mask());
    }
  }
}
