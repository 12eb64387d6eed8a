// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds payment card numbers: 13 to 19 digits of a card network's range with a right check digit
 * (Luhn), written in one piece or in groups with single blanks, dots or dashes between.
 *
 * <p>A number begins and ends where a group does. Each start is tried with at most 19 digits, so
 * the time is linear in the text.
 */
final class CardFinder {

  private static final int FEWEST = 13;
  private static final int MOST = 19;

  private CardFinder() {}

  static List<Span> find(String text) {
    List<Span> found = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      if (isDigit(text, i) && !isDigit(text, i - 1) && !isLetter(text, i - 1)) {
        int end = cardEnd(text, i);
        if (end > i) {
          found.add(new Span(RedactionType.CARD, i, end));
          i = end;
          continue;
        }
      }
      i++;
    }
    return found;
  }

  /** One past the longest card number that begins at {@code begin}; {@code begin} if none does. */
  private static int cardEnd(String text, int begin) {
    int[] digits = new int[MOST];
    int count = 0;
    int best = begin;
    for (int i = begin; i < text.length(); ) {
      if (!isDigit(text, i) || count == MOST) {
        break;
      }
      digits[count++] = Character.digit(text.charAt(i), 10);
      i++;
      if (!isDigit(text, i)) {
        if (!isLetter(text, i) && isCard(digits, count)) {
          best = i;
        }
        i = afterSeparator(text, i);
      }
    }
    return best;
  }

  /** Where the next group begins: behind one separator and any invisible characters. */
  private static int afterSeparator(String text, int i) {
    int next = i;
    boolean separated = false;
    while (next < text.length()) {
      char unit = text.charAt(next);
      boolean invisible = Character.getType(unit) == Character.FORMAT;
      if ((!invisible && (separated || !isSeparator(unit))) || next - i > 3) {
        break;
      }
      separated |= !invisible;
      next++;
    }
    return next;
  }

  private static boolean isCard(int[] digits, int count) {
    return count >= FEWEST
        && isOfANetwork(digits[0], digits[1], count)
        && passesLuhn(digits, count);
  }

  /** Ranges by first digit: 3 travel and JCB, 4 Visa, 5 and 6 Mastercard and others, 2 Mir too. */
  private static boolean isOfANetwork(int first, int second, int count) {
    return switch (first) {
      case 2 -> count >= 16 && second >= 2 && second <= 7;
      case 3 -> count >= 14 && second != 1 && second != 2;
      case 4, 5, 6 -> true;
      default -> false;
    };
  }

  private static boolean passesLuhn(int[] digits, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      int digit = digits[count - 1 - i];
      int doubled = i % 2 == 0 ? digit : 2 * digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  private static boolean isSeparator(char unit) {
    return unit == ' ' || unit == '-' || unit == '.' || unit == '\u00a0' || unit == '\u2011';
  }

  private static boolean isDigit(String text, int i) {
    return i >= 0 && i < text.length() && Character.isDigit(text.charAt(i));
  }

  private static boolean isLetter(String text, int i) {
    return i >= 0 && i < text.length() && Character.isLetter(text.charAt(i));
  }
}
