// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

/** Port: reads a text for what it says. */
@FunctionalInterface
public interface TextAnalyst extends AutoCloseable {

  /**
   * Analyses redacted words. Never throws on account of a text: what goes wrong with one is part of
   * its analysis.
   */
  Analysis analyze(Words words);

  /** Lets go of what the analyst holds. */
  @Override
  default void close() {}
}
