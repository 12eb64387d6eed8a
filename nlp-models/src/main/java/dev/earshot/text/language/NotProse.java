// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.language;

/** Knows links, names of accounts, hashtags and masks, which say nothing about a language. */
final class NotProse {

  private NotProse() {}

  /**
   * One past what begins at {@code begin} and is no prose; {@code begin} if it is prose.
   *
   * @param bound what is looked at of {@code text} ends here
   */
  static int end(String text, int begin, int bound) {
    return switch (text.charAt(begin)) {
      case '@', '#' -> nameEnd(text, begin, bound);
      case 'h' -> linkEnd(text, begin, schemeEnd(text, begin), bound);
      case 'w' -> linkEnd(text, begin, text.startsWith("www.", begin) ? begin + 4 : begin, bound);
      case '[' -> maskEnd(text, begin, bound);
      default -> begin;
    };
  }

  private static int schemeEnd(String text, int begin) {
    if (text.startsWith("http://", begin)) {
      return begin + 7;
    }
    return text.startsWith("https://", begin) ? begin + 8 : begin;
  }

  /** A link goes on to the next blank, and holds something. */
  private static int linkEnd(String text, int begin, int from, int bound) {
    int i = from;
    while (i > begin && i < bound && !isBlank(text.charAt(i))) {
      i++;
    }
    return i > from ? i : begin;
  }

  private static int nameEnd(String text, int begin, int bound) {
    int i = begin + 1;
    while (i < bound && isOfName(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i > begin + 1 ? Math.min(i, bound) : begin;
  }

  private static int maskEnd(String text, int begin, int bound) {
    int i = begin + 1;
    while (i < bound && isOfMask(text.charAt(i))) {
      i++;
    }
    return i > begin + 1 && i < bound && text.charAt(i) == ']' ? i + 1 : begin;
  }

  private static boolean isOfMask(char unit) {
    return unit == '_' || (unit >= 'A' && unit <= 'Z');
  }

  private static boolean isOfName(int point) {
    if (point == '_' || Character.isLetter(point)) {
      return true;
    }
    int type = Character.getType(point);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isBlank(char unit) {
    return unit == ' ' || (unit >= '\t' && unit <= '\r');
  }
}
