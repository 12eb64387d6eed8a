// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.language;

/**
 * What the words of a text say about its language: counted in one pass over the first {@value
 * #SAMPLE} units. Links, the names of accounts, hashtags and masks are no words.
 */
final class Evidence {

  private static final int SAMPLE = 2_000;
  private static final int SHORT = 4;
  private static final WordList ENGLISH = WordList.load("english.txt");
  private static final WordList OTHERS = WordList.load("others.txt");

  private final String text;
  private final int end;
  private StringBuilder prose;
  private int copied;
  private int letters;
  private int asciiLetters;
  private int words;
  private int english;
  private int others;

  private Evidence(String text) {
    this.text = text;
    this.end = Math.min(text.length(), SAMPLE);
  }

  static Evidence of(String text) {
    Evidence evidence = new Evidence(text);
    evidence.read();
    return evidence;
  }

  /** The text without links, mentions, hashtags and masks, each of which becomes a blank. */
  String prose() {
    return prose == null
        ? text.substring(0, end)
        : new StringBuilder(prose).append(text, copied, end).toString();
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

  private void read() {
    int i = 0;
    while (i < end) {
      int behind = NotProse.end(text, i, end);
      if (behind > i) {
        cut(i, behind);
        i = behind;
      } else if (Character.isLetter(text.codePointAt(i))) {
        i = word(i);
      } else {
        i += Character.charCount(text.codePointAt(i));
      }
    }
  }

  private void cut(int from, int to) {
    prose = prose == null ? new StringBuilder(end) : prose;
    prose.append(text, copied, from).append(' ');
    copied = to;
  }

  /** Letters with their marks, and with more of them behind one apostrophe. */
  private int word(int begin) {
    int i = lettersEnd(begin);
    if (i + 1 < end && isApostrophe(text.charAt(i)) && onlyLettersEnd(i + 1) > i + 1) {
      i = onlyLettersEnd(i + 1);
    }
    words++;
    letters += i - begin;
    for (int k = begin; k < i; k++) {
      asciiLetters += text.charAt(k) < 128 || isApostrophe(text.charAt(k)) ? 1 : 0;
    }
    int hash = WordList.hash(text, begin, i);
    english += ENGLISH.contains(text, begin, i, hash) ? 1 : 0;
    others += OTHERS.contains(text, begin, i, hash) ? 1 : 0;
    return i;
  }

  private int lettersEnd(int begin) {
    int i = begin;
    while (i < end && isOfWord(text.codePointAt(i)) && NotProse.end(text, i, end) == i) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  private int onlyLettersEnd(int begin) {
    int i = begin;
    while (i < end && Character.isLetter(text.codePointAt(i)) && NotProse.end(text, i, end) == i) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  private static boolean isApostrophe(char unit) {
    return unit == '\'' || unit == '’';
  }

  /** A letter, or a mark on one; a mark on a picture, such as a red heart's, is of no word. */
  private static boolean isOfWord(int point) {
    if (point < 128) {
      return Character.isLetter(point);
    }
    if (Character.isLetter(point)) {
      return true;
    }
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
