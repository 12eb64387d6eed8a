// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.text.sentiment.SentimentLabel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TextEngineTest {

  private static final TextSettings SETTINGS = TextSettings.defaults();

  @BeforeEach
  void nobodyElseHoldsTheModels() {
    assertThat(TextEngine.openAnalyzers()).isZero();
  }

  @Test
  void holdsTheModelsUntilTheLastAnalyzerIsClosedAndOpensAgain() {
    TextAnalyzer first = TextEngine.open(SETTINGS);
    TextAnalyzer second = TextEngine.open(SETTINGS);
    assertThat(TextEngine.openAnalyzers()).isEqualTo(2);
    first.close();
    first.close();
    assertThat(TextEngine.openAnalyzers()).isEqualTo(1);
    assertThat(label(second)).isEqualTo(SentimentLabel.POSITIVE);
    second.close();
    assertThat(TextEngine.openAnalyzers()).isZero();
    try (TextAnalyzer again = TextEngine.open(SETTINGS)) {
      assertThat(label(again)).isEqualTo(SentimentLabel.POSITIVE);
    }
  }

  private static SentimentLabel label(TextAnalyzer analyzer) {
    return analyzer.analyze("A wonderful, lovely place!", TextHints.NONE).sentiment().label();
  }
}
