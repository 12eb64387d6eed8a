// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.text;

/** Makes sentences of what rules say. */
final class Prose {

  private Prose() {}

  /** Single blanks, none before a mark, and a capital at the beginning of each sentence. */
  static String tidy(String said) {
    var text = new StringBuilder();
    boolean begins = true;
    for (int i = 0; i < said.length(); i++) {
      char c = said.charAt(i);
      if (c == ' ' && (text.isEmpty() || follows(text, ' ') || follows(text, '\n'))) {
        continue;
      }
      if (isMark(c) && follows(text, ' ') && !beginsWord(said, i + 1)) {
        text.setLength(text.length() - 1);
      }
      text.append(begins && Character.isLetter(c) ? Character.toUpperCase(c) : c);
      begins = ends(c) || (begins && !Character.isLetterOrDigit(c)) || afterEnd(text, c);
    }
    return text.toString().strip();
  }

  private static boolean follows(StringBuilder text, char c) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == c;
  }

  private static boolean isMark(char c) {
    return c == '.' || c == ',' || c == '?' || c == '!';
  }

  private static boolean beginsWord(String said, int index) {
    return index < said.length() && Character.isLetterOrDigit(said.charAt(index));
  }

  private static boolean ends(char c) {
    return c == '!' || c == '?' || c == '\n';
  }

  /** A blank after a full stop; a stop within a number or an address ends nothing. */
  private static boolean afterEnd(StringBuilder text, char c) {
    return c == ' ' && text.length() > 1 && text.charAt(text.length() - 2) == '.';
  }
}
