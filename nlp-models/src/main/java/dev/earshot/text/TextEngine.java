// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import dev.earshot.text.corenlp.CoreNlp;
import dev.earshot.text.intent.SignalReader;
import dev.earshot.text.language.LanguageDetector;
import dev.earshot.text.privacy.Redactor;
import dev.earshot.text.sentiment.head.HeadModel;
import dev.earshot.text.topic.LiveTaxonomies;
import java.util.ArrayList;
import java.util.List;

/** Opens analyzers. */
public final class TextEngine {

  private TextEngine() {}

  /**
   * An analyzer with {@code settings}; the first of a JVM loads the models, the others share them.
   * The first JVM on a machine writes a copy of their file (170 MB); later ones map it.
   */
  public static TextAnalyzer open(TextSettings settings) {
    List<AutoCloseable> opened = new ArrayList<>();
    try {
      CoreNlp models = CoreNlp.open();
      opened.add(models);
      LanguageDetector languages = LanguageDetector.open();
      opened.add(languages);
      HeadLease head = HeadLease.open(settings);
      opened.add(head);
      LiveTaxonomies topics = new LiveTaxonomies(settings.taxonomies());
      opened.add(topics);
      SignalReader signals = new SignalReader(settings.names());
      opened.add(signals);
      Redactor redactor = new Redactor(settings.privacy());
      return new StagedTextAnalyzer(settings, redactor, languages, models, head, topics, signals);
    } catch (RuntimeException | Error e) {
      opened.forEach(resource -> closeAfter(e, resource));
      throw e;
    }
  }

  private static void closeAfter(Throwable cause, AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      cause.addSuppressed(e);
    }
  }

  /** How many analyzers are open in this JVM; without any, no models are held. */
  public static int openAnalyzers() {
    return CoreNlp.openLeases();
  }

  /** Names the models behind an analyzer with the usual settings, as its results' lineage does. */
  public static String modelVersion() {
    return HeadLease.modelVersion(HeadModel.shipped().version());
  }
}
