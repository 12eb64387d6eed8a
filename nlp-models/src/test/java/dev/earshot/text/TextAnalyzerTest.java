// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.text.privacy.RedactionType;
import dev.earshot.text.sentiment.SentenceSentiment;
import dev.earshot.text.sentiment.SentimentLabel;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextAnalyzerTest extends WithAnalyzer {

  private static final List<String> TEXTS =
      List.of(
          "The driver was kind. The parcel, sadly, arrived broken and nobody answers my mails!",
          "What a wonderful stay, we loved every minute of it.",
          "My invoice is wrong again.\n\nPlease refund the second charge.",
          "Write to jo.do@example.org or call (415) 555-2671, thanks.",
          "meh");

  @Test
  void readsEachSentenceWithItsOwnOffsets() {
    TextAnalysis analysis = analyze("The food was awful. The view was gorgeous!");
    assertThat(analysis.sentences())
        .extracting(s -> analysis.text().substring(s.begin(), s.end()))
        .containsExactly("The food was awful.", "The view was gorgeous!");
    assertThat(analysis.sentences())
        .extracting(SentenceSentiment::label)
        .containsExactly(SentimentLabel.NEGATIVE, SentimentLabel.POSITIVE);
  }

  @Test
  void countsOffsetsInUtf16UnitsBehindEmoji() {
    TextAnalysis analysis = analyze("🤷🏽‍♀️🇩🇪 hm. The refund took weeks.");
    TopicMention refund = analysis.topics().get(0);
    assertThat(refund.path()).isEqualTo("billing/refund");
    assertThat(analysis.text().substring(refund.begin(), refund.end())).isEqualTo("refund");
    assertThat(analysis.sentences().get(analysis.sentences().size() - 1).end())
        .isEqualTo(analysis.text().length());
  }

  @Test
  void endsABlankLineAsASentence() {
    assertThat(analyze("Dear team\n\nthe parcel is late\n\nKind regards").sentences()).hasSize(3);
  }

  @Test
  void analysesAVeryLongTextUpToTheMaximum() {
    String text = "The soup was good. ".repeat(30) + "😀".repeat(40);
    TextSettings usual = TextSettings.defaults();
    var settings = usual.withLimits(100, 120);
    try (TextAnalyzer bounded = TextEngine.open(settings)) {
      TextAnalysis analysis = bounded.analyze(text, TextHints.NONE);
      assertThat(analysis.text()).isEqualTo(text);
      assertThat(analysis.sentences()).hasSize(6);
      assertThat(analysis.sentences()).allMatch(sentence -> sentence.end() <= 100);
      assertThat(analysis.failures())
          .extracting(TextFailure::code)
          .containsExactly(TextFailure.Code.TEXT_TRUNCATED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t  \r\n", "\u0000\u0007", "\u00a0\u2003"})
  void saysNothingAboutNothing(String text) {
    TextAnalysis analysis = analyze(text);
    assertThat(analysis.sentences()).isEmpty();
    assertThat(analysis.topics()).isEmpty();
    assertThat(analysis.sentiment().label()).isEqualTo(SentimentLabel.NEUTRAL);
    assertThat(analysis.sentiment().confidence()).isZero();
  }

  @Test
  void givesEqualResultsOnEveryCallAndInEveryThread() throws Exception {
    List<TextAnalysis> expected = TEXTS.stream().map(WithAnalyzer::analyze).toList();
    Callable<List<TextAnalysis>> rounds =
        () -> {
          try (TextAnalyzer own = TextEngine.open(TextSettings.defaults())) {
            for (int round = 0; round < 9; round++) {
              TEXTS.forEach(text -> own.analyze(text, TextHints.NONE));
            }
            return TEXTS.stream().map(text -> own.analyze(text, TextHints.NONE)).toList();
          }
        };
    var threads = Executors.newFixedThreadPool(2);
    try {
      for (var result : threads.invokeAll(List.of(rounds, rounds))) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void masksPersonalDataBeforeAnythingElse() {
    TextAnalysis analysis = analyze("Write to jo.do@example.org about my refund.");
    assertThat(analysis.text()).isEqualTo("Write to [EMAIL] about my refund.");
    assertThat(analysis.redactions())
        .singleElement()
        .satisfies(
            redaction -> {
              assertThat(redaction.type()).isEqualTo(RedactionType.EMAIL);
              assertThat(analysis.text().substring(redaction.begin(), redaction.end()))
                  .isEqualTo("[EMAIL]");
            });
    assertThat(topic(analysis, "billing/refund").evidence()).isEqualTo("refund");
  }

  @Test
  void takesTheRegionOfTheHintForPhoneNumbers() {
    String text = "Mine is 015123456789, please.";
    assertThat(analyzer.analyze(text, new TextHints("en", "DE")).text())
        .isEqualTo("Mine is [PHONE], please.");
    assertThat(analyzer.analyze(text, TextHints.NONE).text()).isEqualTo(text);
  }

  @Test
  void recordsWhatTheResultRestsOn() {
    Lineage lineage = analyze("Fine.").lineage();
    assertThat(lineage.modelVersion()).isEqualTo(TextEngine.modelVersion()).contains("corenlp-4.");
    assertThat(lineage.taxonomyVersion()).isEqualTo("default-2");
    assertThat(lineage.profile()).isEqualTo(Profile.FAST);
  }

  @Test
  void refusesToWorkWhenClosed() {
    TextAnalyzer closed = TextEngine.open(TextSettings.defaults());
    closed.close();
    closed.close();
    assertThatThrownBy(() -> closed.analyze("Fine.", TextHints.NONE))
        .isInstanceOf(IllegalStateException.class);
  }
}
