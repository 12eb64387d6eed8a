// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import dev.earshot.text.language.LanguageGate;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.training.TrainingException;

/** The languages of rows that are trained on. */
final class Spoken {

  private static final int SHOWN = 20;

  private Spoken() {}

  /**
   * The ISO 639-1 code of a row's language; English where nothing is said.
   *
   * @param file the row's, for the message
   * @param row its number, the first below the header being 1
   * @throws TrainingException if {@code said} is no code of a language
   */
  static String code(String file, long row, String said) {
    return said.isBlank()
        ? Taxonomy.ENGLISH
        : LanguageGate.code(said)
            .orElseThrow(
                () ->
                    new TrainingException(
                        "%s, row %d: '%s' is no code of a language; write one of ISO 639, such as de, deu or de-AT"
                            .formatted(file, row, shortened(said.strip()))));
  }

  private static String shortened(String said) {
    int points = said.codePointCount(0, said.length());
    return said.substring(0, said.offsetByCodePoints(0, Math.min(SHOWN, points)));
  }
}
