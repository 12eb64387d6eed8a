// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.language;

/**
 * The language of a text.
 *
 * @param code ISO 639-1, lower case, or {@link #UNDETERMINED}
 * @param confidence in [0, 1] that the code is right; 0 when undetermined
 */
public record Language(String code, double confidence) {

  /** The code of a text whose language is not known. */
  public static final String UNDETERMINED = "und";

  /** Not known. */
  public static final Language UNKNOWN = new Language(UNDETERMINED, 0);

  /** Whether English rules and models apply. */
  public boolean isEnglish() {
    return code.equals("en");
  }
}
