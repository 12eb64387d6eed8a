// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queryparser.classic.ParseException;

/** Spells out a phrase with alternatives, such as {@code lost|missing bag|case}. */
final class PhraseAlternatives {

  /** Stands between words that may replace each other. */
  static final String SEPARATOR = "|";

  private static final int MOST = 400;

  private PhraseAlternatives() {}

  /**
   * Every phrase with one word of each group, in the order in which they are written.
   *
   * @throws ParseException if a group has an empty alternative, or there would be too many phrases
   */
  static List<String> of(String phrase) throws ParseException {
    List<String> phrases = List.of("");
    for (String group : phrase.strip().split("\\s+", -1)) {
      phrases = each(phrases, group);
      if (phrases.size() > MOST) {
        throw new ParseException(
            "the alternatives in \"" + phrase + "\" make more than " + MOST + " phrases; split it");
      }
    }
    return phrases;
  }

  private static List<String> each(List<String> beginnings, String group) throws ParseException {
    List<String> longer = new ArrayList<>();
    for (String word : group.split("\\|", -1)) {
      if (word.isEmpty()) {
        throw new ParseException("a word is missing beside | in '" + group + "'");
      }
      beginnings.forEach(beginning -> longer.add((beginning + " " + word).strip()));
    }
    return longer;
  }
}
