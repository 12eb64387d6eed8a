// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A row of a file whose topics a person named.
 *
 * @param number of the row, the first below the header being 1
 * @param text as it was written
 * @param language as the file says, such as {@code en}; empty when it says nothing
 * @param topics by path; empty for a text about none of the file's topics; unmodifiable
 */
public record TopicRow(long number, String text, String language, SortedSet<String> topics) {

  public TopicRow {
    topics = Collections.unmodifiableSortedSet(new TreeSet<>(topics));
  }

  /** What an analyzer is told of the language: a file that says nothing is all English. */
  public String languageOrEnglish() {
    return language.isEmpty() ? "en" : language;
  }
}
