// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, a result comes out, with all offsets inside its text. */
class HostileTextTest {

  private static final List<String> PIECES =
      List.of(
          "refund",
          "the",
          "late",
          "not",
          "good",
          "awful",
          "call",
          "a",
          "I",
          "don't",
          "is",
          "😀",
          "👩‍👩‍👧",
          "é",
          "ß",
          "漢字",
          "العربية",
          "\ud83d",
          "\ude00",
          "\u0000",
          "\u0007",
          "\u200b",
          "\u202e",
          "\ufeff",
          "\u0301",
          "...",
          "!!!",
          "?",
          "(",
          "[",
          "<b>",
          "&amp;",
          "@you",
          "#fail",
          "http://x.y/z?a=b",
          "a@b.co",
          "415-555-2671",
          "4111111111111111",
          "12/04/2015",
          "\n\n",
          "\r\n",
          "\t",
          "'",
          "\"",
          "\\",
          "%s",
          "{}",
          "$5",
          "½",
          "Ⅷ",
          "-LRB-",
          "\u2028");

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
  void readsRandomMixturesWithoutAFailure() {
    Random random = new Random(20_260_101);
    for (int i = 0; i < 400; i++) {
      String text = i % 4 == 0 ? randomUnits(random) : randomPieces(random);
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

  private static String randomPieces(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(14);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      text.append(random.nextInt(4) == 0 ? "" : " ");
    }
    return text.toString();
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
