// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

/**
 * Makes any string one that every store and format takes, unit for unit, so that offsets stay.
 *
 * <p>A lone surrogate becomes U+FFFD; a control character other than tab and line ends becomes a
 * blank. All else stays, zero-width and right-to-left characters too.
 */
public final class PlainText {

  private PlainText() {}

  /** {@code text} made clean; of the same length, and the same object if it was clean. */
  public static String clean(String text) {
    int first = firstUnclean(text);
    if (first == text.length()) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text);
    for (int i = first; i < text.length(); i++) {
      clean.setCharAt(i, replacement(text, i));
    }
    return clean.toString();
  }

  private static int firstUnclean(String text) {
    int i = 0;
    while (i < text.length() && replacement(text, i) == text.charAt(i)) {
      i++;
    }
    return i;
  }

  private static char replacement(String text, int i) {
    char unit = text.charAt(i);
    if (unit == '\t' || unit == '\n' || unit == '\r') {
      return unit;
    }
    if (Character.isISOControl(unit)) {
      return ' ';
    }
    return isLoneSurrogate(text, i) ? '\uFFFD' : unit;
  }

  private static boolean isLoneSurrogate(String text, int i) {
    char unit = text.charAt(i);
    if (Character.isHighSurrogate(unit)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(unit)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
