// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import java.util.List;

/** Port: finds what the law protects specially in whatever was said, by whomever. */
@FunctionalInterface
public interface SpecialWords extends AutoCloseable {

  /**
   * The mentions in a feedback's text, subject, attributes and tags, in this order; unmodifiable.
   *
   * @param feedback with its words redacted
   * @param language of the text as it was read, ISO 639; {@code und} when it was not
   */
  List<SpecialMention> find(Feedback feedback, String language);

  /** Lets go of what it holds. */
  @Override
  default void close() {}
}
