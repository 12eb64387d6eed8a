// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.language;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words of a text say about its language: counted in the first {@value #SAMPLE} units. */
final class Evidence {

  private static final int SAMPLE = 2_000;
  private static final int SHORT = 4;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}]+)?");
  private static final Pattern NOT_PROSE =
      Pattern.compile("[@#][\\p{L}\\p{N}_]+|https?://\\S+|www\\.\\S+|\\[[A-Z_]+\\]");
  private static final Set<String> ENGLISH = WordList.load("english.txt");
  private static final Set<String> OTHERS = WordList.load("others.txt");

  private final String prose;
  private int letters;
  private int asciiLetters;
  private int words;
  private int english;
  private int others;

  private Evidence(String prose) {
    this.prose = prose;
  }

  static Evidence of(String text) {
    String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
    Evidence evidence = new Evidence(NOT_PROSE.matcher(sample).replaceAll(" "));
    Matcher word = WORD.matcher(evidence.prose);
    while (word.find()) {
      evidence.count(word.group().replace('’', '\'').toLowerCase(Locale.ROOT));
    }
    return evidence;
  }

  /** The text without links, mentions, hashtags and masks. */
  String prose() {
    return prose;
  }

  double asciiShare() {
    return letters == 0 ? 1 : (double) asciiLetters / letters;
  }

  int words() {
    return words;
  }

  /** Words that are frequent in English and rare elsewhere. */
  int english() {
    return english;
  }

  /** Words that are frequent in other languages. */
  int others() {
    return others;
  }

  /** Whether the text is too short for the usual rules. */
  boolean isShort() {
    return words < SHORT;
  }

  private void count(String word) {
    words++;
    letters += word.length();
    asciiLetters += (int) word.chars().filter(unit -> unit < 128).count();
    if (ENGLISH.contains(word)) {
      english++;
    }
    if (OTHERS.contains(word)) {
      others++;
    }
  }
}
