// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

/**
 * What the source of a text says about it.
 *
 * @param language code of ISO 639 with or without region, such as {@code en}, {@code deu} or {@code
 *     de-AT}; empty when the source does not say, as anything else counts too
 * @param phoneRegion upper-case ISO 3166 code of a region whose national phone numbers are likely,
 *     besides those of the settings; empty for none
 */
public record TextHints(String language, String phoneRegion) {

  /** The source says nothing. */
  public static final TextHints NONE = new TextHints("", "");

  /** The source says the language only. */
  public static TextHints language(String language) {
    return new TextHints(language, "");
  }
}
