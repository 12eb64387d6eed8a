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
  private static final int MOST_INVISIBLE = 3;

  private final String text;
  private final boolean mixed;

  private CardFinder(String text, boolean mixed) {
    this.text = text;
    this.mixed = mixed;
  }

  /** Numbers whose groups are all separated alike. */
  static List<Span> find(String text) {
    return new CardFinder(text, false).find();
  }

  /** Numbers whose groups may be separated in different ways; weaker evidence. */
  static List<Span> findMixed(String text) {
    return new CardFinder(text, true).find();
  }

  private List<Span> find() {
    List<Span> found = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int end = isGroupBegin(i) ? cardEnd(i) : i;
      if (end > i) {
        found.add(new Span(RedactionType.CARD, i, end));
      }
      i = Math.max(end, i + 1);
    }
    return found;
  }

  /** One past the longest card number that begins at {@code begin}; {@code begin} if none does. */
  private int cardEnd(int begin) {
    int[] digits = new int[MOST];
    int count = 0;
    int best = begin;
    char separator = 0;
    int i = begin;
    while (isDigit(i) && count < MOST) {
      digits[count++] = Character.digit(text.charAt(i++), 10);
      if (!isDigit(i)) {
        if (!isLetter(i) && isCard(digits, count)) {
          best = i;
        }
        i = afterInvisible(i);
        if (isSeparator(i) && (mixed || separator == 0 || separator == text.charAt(i))) {
          separator = text.charAt(i);
          i = afterInvisible(i + 1);
        }
      }
    }
    return best;
  }

  private int afterInvisible(int from) {
    int i = from;
    while (i < text.length()
        && i < from + MOST_INVISIBLE
        && Character.getType(text.charAt(i)) == Character.FORMAT) {
      i++;
    }
    return i;
  }

  private boolean isGroupBegin(int i) {
    return isDigit(i) && !isDigit(i - 1) && !isLetter(i - 1);
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
      case 4 -> count == 13 || count == 16 || count >= 18;
      case 5, 6 -> true;
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

  private boolean isSeparator(int i) {
    if (i >= text.length()) {
      return false;
    }
    char unit = text.charAt(i);
    return unit == ' ' || unit == '-' || unit == '.' || unit == '\u00a0' || unit == '\u2011';
  }

  private boolean isDigit(int i) {
    return i >= 0 && i < text.length() && Character.isDigit(text.charAt(i));
  }

  private boolean isLetter(int i) {
    return i >= 0 && i < text.length() && Character.isLetter(text.charAt(i));
  }
}
