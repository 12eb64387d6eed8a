// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds valid phone numbers with libphonenumber, in those stretches of a text that hold enough
 * digits, and leaves out what its surroundings call something else.
 */
final class PhoneFinder {

  private static final int FEWEST_DIGITS = 7;
  private static final int WIDEST_GAP = 6;
  private static final int CONTEXT = 12;
  private static final int LONGEST_STRETCH = 600;

  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();

  /** The numbers in {@code text}; national spellings are read as of {@code regions}. */
  List<Span> find(String text, List<String> regions) {
    List<Span> found = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      Stretch stretch = Stretch.next(text, from);
      if (stretch.digits() >= FEWEST_DIGITS) {
        regions.forEach(region -> find(text, stretch, region, found));
      }
      from = stretch.end();
    }
    return found;
  }

  private void find(String text, Stretch stretch, String region, List<Span> found) {
    int begin = Math.max(0, stretch.begin() - CONTEXT);
    int end = Math.min(text.length(), stretch.end() + CONTEXT);
    String window = text.substring(begin, end);
    for (PhoneNumberMatch match :
        library.findNumbers(window, region, Leniency.VALID, Long.MAX_VALUE)) {
      Span span = new Span(RedactionType.PHONE, begin + match.start(), begin + match.end());
      if (!PhoneContext.speaksAgainst(text, span)) {
        found.add(span);
      }
    }
  }

  /**
   * Digits that are near each other.
   *
   * @param begin first digit
   * @param end one past the last one looked at; the next stretch begins behind it
   */
  private record Stretch(int begin, int end, int digits) {

    static Stretch next(String text, int from) {
      int begin = from;
      while (begin < text.length() && !Character.isDigit(text.charAt(begin))) {
        begin++;
      }
      int last = begin;
      int digits = 0;
      for (int i = begin; i < text.length() && i - last <= WIDEST_GAP; i++) {
        if (Character.isDigit(text.charAt(i))) {
          if (i - begin > LONGEST_STRETCH && i > last + 1) {
            break;
          }
          last = i;
          digits++;
        }
      }
      return new Stretch(begin, Math.min(text.length(), last + 1), digits);
    }
  }
}
