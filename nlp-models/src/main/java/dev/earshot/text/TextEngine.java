// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import dev.earshot.text.corenlp.CoreNlp;
import dev.earshot.text.privacy.Redactor;
import dev.earshot.text.topic.TopicMatcher;

/** Opens analyzers. */
public final class TextEngine {

  private TextEngine() {}

  /**
   * An analyzer with {@code settings}; the first of a JVM loads the models, the others share them.
   * The first JVM on a machine writes a copy of their file (170 MB); later ones map it.
   */
  public static TextAnalyzer open(TextSettings settings) {
    CoreNlp models = CoreNlp.open();
    try {
      return new StagedTextAnalyzer(
          settings,
          new Redactor(settings.phoneRegions()),
          models,
          new TopicMatcher(settings.taxonomy()));
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
