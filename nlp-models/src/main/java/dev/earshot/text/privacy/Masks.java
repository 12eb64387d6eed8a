// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

/** Knows masks in a text: of this analysis, of an earlier one, and of other systems. */
final class Masks {

  private static final int LONGEST = 24;

  private Masks() {}

  /** One past the mask that begins at {@code begin}; {@code begin} if none does. */
  static int end(String text, int begin) {
    int i = begin + 1;
    int bound = Math.min(text.length(), begin + LONGEST);
    while (i < bound && (text.charAt(i) == '_' || isCapital(text.charAt(i)))) {
      i++;
    }
    boolean whole = i > begin + 1 && i < bound && text.charAt(i) == ']';
    return text.charAt(begin) == '[' && whole ? i + 1 : begin;
  }

  private static boolean isCapital(char unit) {
    return unit >= 'A' && unit <= 'Z';
  }
}
