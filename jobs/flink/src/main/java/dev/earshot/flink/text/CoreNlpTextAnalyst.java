// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.text;

import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.TextAnalyst;
import dev.earshot.feedback.Words;
import dev.earshot.text.TextAnalyzer;
import dev.earshot.text.TextHints;
import java.util.OptionalDouble;

/** The domain's analyst over a {@link TextAnalyzer}. */
final class CoreNlpTextAnalyst implements TextAnalyst {

  private final TextAnalyzer analyzer;

  CoreNlpTextAnalyst(TextAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  @Override
  public Analysis analyze(Words words) {
    return analyze(words, OptionalDouble.empty());
  }

  @Override
  public Analysis analyze(Words words, OptionalDouble rating) {
    return Readings.analysis(
        analyzer.analyze(words.text(), new TextHints(words.language(), "", rating)));
  }

  @Override
  public void close() {
    analyzer.close();
  }
}
