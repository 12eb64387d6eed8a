// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import dev.earshot.control.ControlRecord;
import java.util.List;
import java.util.OptionalDouble;

/** Port: reads a text for what it says. */
public interface TextAnalyst extends AutoCloseable {

  /**
   * Analyses redacted words. Never throws on account of a text: what goes wrong with one is part of
   * its analysis.
   *
   * @param rating that came with the words, from 0 for the worst to 1 for the best; heard where the
   *     words' language is not read, if the analyst can
   * @param taxonomies published ones that hold when the words were said, each in place of the
   *     configured one of its language; all of them can be used
   */
  Analysis analyze(Words words, OptionalDouble rating, List<ControlRecord> taxonomies);

  /** Whether a published taxonomy can be used here; then it is ready for the next words. */
  boolean canUse(ControlRecord taxonomy);

  /** Analyses redacted words that came without a rating, by the configured taxonomies. */
  default Analysis analyze(Words words) {
    return analyze(words, OptionalDouble.empty(), List.of());
  }

  /** Lets go of what the analyst holds. */
  @Override
  default void close() {}
}
