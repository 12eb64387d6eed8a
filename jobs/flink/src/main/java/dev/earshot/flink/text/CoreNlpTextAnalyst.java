// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.text;

import dev.earshot.control.ControlRecord;
import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.TextAnalyst;
import dev.earshot.feedback.Words;
import dev.earshot.text.TextAnalysis;
import dev.earshot.text.TextAnalyzer;
import dev.earshot.text.TextHints;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** The domain's analyst over a {@link TextAnalyzer}. */
final class CoreNlpTextAnalyst implements TextAnalyst {

  private final TextAnalyzer analyzer;
  private final Set<String> accepted;
  private final PublishedTaxonomies published = new PublishedTaxonomies();

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
  public Analysis analyze(Words words, OptionalDouble rating, List<ControlRecord> taxonomies) {
    TextHints hints = new TextHints(words.language(), "", rating);
    TextAnalysis analysis =
        taxonomies.isEmpty()
            ? analyzer.analyze(words.text(), hints)
            : analyzer.analyze(words.text(), hints, published.of(taxonomies));
    return Readings.analysis(analysis, accepted);
  }

  @Override
  public boolean canUse(ControlRecord taxonomy) {
    return published.problem(taxonomy, analyzer::prepare).isEmpty();
  }

  @Override
  public void close() {
    analyzer.close();
  }
}
