// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.text;

import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.TextAnalyst;
import dev.earshot.feedback.Words;
import dev.earshot.text.TextAnalyzer;
import dev.earshot.text.TextHints;
import java.util.OptionalDouble;
import java.util.Set;

/** The domain's analyst over a {@link TextAnalyzer}. */
final class CoreNlpTextAnalyst implements TextAnalyst {

  private final TextAnalyzer analyzer;
  private final Set<String> accepted;

  /**
   * An analyst over an analyzer, which it closes.
   *
   * @param accepted languages of which the sentiment counts in figures: those that a head reads
   *     which was found good enough
   */
  CoreNlpTextAnalyst(TextAnalyzer analyzer, Set<String> accepted) {
    this.analyzer = analyzer;
    this.accepted = Set.copyOf(accepted);
  }

  @Override
  public Analysis analyze(Words words) {
    return analyze(words, OptionalDouble.empty());
  }

  @Override
  public Analysis analyze(Words words, OptionalDouble rating) {
    TextHints hints = new TextHints(words.language(), "", rating);
    return Readings.analysis(analyzer.analyze(words.text(), hints), accepted);
  }

  @Override
  public void close() {
    analyzer.close();
  }
}
