// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import java.util.OptionalDouble;

/** Port: reads a text for what it says. */
@FunctionalInterface
public interface TextAnalyst extends AutoCloseable {

  /**
   * Analyses redacted words. Never throws on account of a text: what goes wrong with one is part of
   * its analysis.
   */
  Analysis analyze(Words words);

  /**
   * Analyses redacted words that came with a rating, as {@link #analyze(Words)} does. The rating is
   * heard where the words' language is not read, if the analyst can.
   *
   * @param rating from 0 for the worst to 1 for the best, if there was one
   */
  default Analysis analyze(Words words, OptionalDouble rating) {
    return analyze(words);
  }

  /** Lets go of what the analyst holds. */
  @Override
  default void close() {}
}
