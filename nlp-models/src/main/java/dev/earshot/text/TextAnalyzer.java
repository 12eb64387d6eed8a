// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import dev.earshot.text.topic.Taxonomies;
import dev.earshot.text.topic.Taxonomy;

/**
 * The front door: text in, {@link TextAnalysis} out. Opened by {@link TextEngine}.
 *
 * <p>Thread-compatible: an analyzer is used by one thread at a time; each thread opens its own, and
 * all analyzers of a JVM share the models. The same text, hints and settings give equal results on
 * every call and in every thread.
 */
public interface TextAnalyzer extends AutoCloseable {

  /**
   * What {@code text} says. Never throws for a text: what could not be done is among the result's
   * failures.
   *
   * @param text any string, of any length; redacted before anything else
   * @throws IllegalStateException if the analyzer is closed
   */
  TextAnalysis analyze(String text, TextHints hints);

  /**
   * What {@code text} says, as {@link #analyze(String, TextHints)}, but with the topics of {@code
   * instead} in the languages that these are in; other languages keep the taxonomy in force. For
   * whoever knows which version holds for which text: versions may take turns from text to text.
   *
   * @param instead the same object for the same version, which is made ready at its first text
   * @throws IllegalStateException if the analyzer is closed
   */
  TextAnalysis analyze(String text, TextHints hints, Taxonomies instead);

  /**
   * Makes {@code taxonomy} ready for {@link #analyze(String, TextHints, Taxonomies)}, so that the
   * first text does not wait for it: one of 1,000 topics takes a second or two.
   *
   * @throws IllegalArgumentException if a query in it is not valid
   * @throws IllegalStateException if the analyzer is closed
   */
  void prepare(Taxonomy taxonomy);

  /**
   * Looks for the topics of {@code taxonomy} in every text in its language from then on, while
   * texts that are being read keep the one they began with; other languages keep theirs. May be
   * called by any thread.
   *
   * @throws IllegalStateException if the analyzer is closed
   */
  void replaceTaxonomy(Taxonomy taxonomy);

  /** Lets go of the models; a second call does nothing. */
  @Override
  void close();
}
