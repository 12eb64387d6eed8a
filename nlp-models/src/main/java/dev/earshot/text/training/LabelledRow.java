// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

/**
 * One labelled row of a file.
 *
 * @param number of the row, the first below the header being 1
 * @param labelled text and label
 * @param language as the file says, such as {@code en}; empty when it says nothing
 */
public record LabelledRow(long number, LabelledText labelled, String language) {

  /** What an analyzer is told of the language: a file that says nothing is all English. */
  public String languageOrEnglish() {
    return language.isEmpty() ? "en" : language;
  }
}
