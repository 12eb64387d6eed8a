// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.text.TextAnalysis;
import dev.earshot.text.TextAnalysisJson;
import dev.earshot.text.TextAnalyzer;
import dev.earshot.text.TextEngine;
import dev.earshot.text.TextFailure;
import dev.earshot.text.TextHints;
import dev.earshot.text.TextSettings;
import org.junit.jupiter.api.Test;

/** The small form of {@link FuzzMeasure}'s reading by the whole engine. */
class HostileAnalysisTest {

  private static final int TEXTS = 400;

  @Test
  void readsHostileTextsWithoutAFault() {
    HostileTexts texts = new HostileTexts(SeededRedaction.SEED, 200, 30_000);
    try (TextAnalyzer analyzer = TextEngine.open(TextSettings.defaults())) {
      for (int i = 0; i < TEXTS; i++) {
        String language = i % 8 == 0 ? "" : "en";
        check(analyzer.analyze(texts.next(), TextHints.language(language)));
      }
    }
  }

  private static void check(TextAnalysis analysis) {
    assertThat(analysis.failures())
        .extracting(failure -> failure.code().category())
        .doesNotContain(TextFailure.Category.INTERNAL);
    String text = analysis.text();
    analysis
        .sentences()
        .forEach(
            sentence -> assertThat(text.substring(sentence.begin(), sentence.end())).isNotBlank());
    analysis
        .topics()
        .forEach(
            topic ->
                assertThat(text.substring(topic.begin(), topic.end())).isEqualTo(topic.evidence()));
    assertThat(TextAnalysisJson.render(analysis)).startsWith("{\"text\":");
  }
}
