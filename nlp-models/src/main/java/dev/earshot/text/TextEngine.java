// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import dev.earshot.text.corenlp.CoreNlp;
import dev.earshot.text.intent.SignalReader;
import dev.earshot.text.privacy.Redactor;
import dev.earshot.text.topic.LiveTopicMatcher;

/** Opens analyzers. */
public final class TextEngine {

  private TextEngine() {}

  /**
   * An analyzer with {@code settings}; the first of a JVM loads the models (about six seconds of
   * one core, 650 MB of heap), the others share them.
   */
  public static TextAnalyzer open(TextSettings settings) {
    CoreNlp models = CoreNlp.open();
    try {
      return new StagedTextAnalyzer(
          settings,
          new Redactor(settings.phoneRegions()),
          models,
          new LiveTopicMatcher(settings.taxonomy()),
          new SignalReader(settings.names()));
    } catch (RuntimeException e) {
      models.close();
      throw e;
    }
  }

  /** How many analyzers are open in this JVM; without any, no models are held. */
  public static int openAnalyzers() {
    return CoreNlp.openLeases();
  }

  /** Names the models behind every analyzer; the same as in each result's lineage. */
  public static String modelVersion() {
    return CoreNlp.modelVersion();
  }
}
