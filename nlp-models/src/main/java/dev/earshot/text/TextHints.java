// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import java.util.OptionalDouble;

/**
 * What the source of a text says about it.
 *
 * @param language code of ISO 639 with or without region, such as {@code en}, {@code deu} or {@code
 *     de-AT}; empty when the source does not say, as anything else counts too
 * @param phoneRegion upper-case ISO 3166 code of a region whose national phone numbers are likely,
 *     besides those of the settings; empty for none
 * @param rating that the writer gave with the text, in [0, 1] with 1 for the best; heard only where
 *     the words of the text say nothing, because their language has no sentiment head
 */
public record TextHints(String language, String phoneRegion, OptionalDouble rating) {

  /** The source says nothing. */
  public static final TextHints NONE = new TextHints("", "");

  /**
   * All that a source may say.
   *
   * @throws IllegalArgumentException if the rating is not in [0, 1]
   */
  public TextHints {
    if (rating.isPresent() && !(rating.getAsDouble() >= 0 && rating.getAsDouble() <= 1)) {
      throw new IllegalArgumentException("a rating must be in [0, 1], not " + rating.getAsDouble());
    }
  }

  /** The source says no rating. */
  public TextHints(String language, String phoneRegion) {
    this(language, phoneRegion, OptionalDouble.empty());
  }

  /** The source says the language only. */
  public static TextHints language(String language) {
    return new TextHints(language, "");
  }

  /** These hints with a rating. */
  public TextHints rated(double given) {
    return new TextHints(language, phoneRegion, OptionalDouble.of(given));
  }
}
