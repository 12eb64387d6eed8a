// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import dev.earshot.text.language.LanguageGate;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.training.Cell;
import dev.earshot.text.training.TrainingException;

/** The languages of rows that are trained on. */
final class Spoken {

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
                            .formatted(file, row, Cell.shortened(said.strip()))));
  }
}
