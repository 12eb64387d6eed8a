// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds valid phone numbers with libphonenumber, in those stretches of a text that hold enough
 * digits, and leaves out what its surroundings call something else. Numbers in groups of three,
 * three and four digits are taken for phone numbers even if they are not valid.
 */
final class PhoneFinder {

  private static final int FEWEST_DIGITS = 7;
  private static final int WIDEST_GAP = 6;
  private static final int BEHIND = 12;

  /** The shape of a North American number, which gives one away even if its area does not exist. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<![\\w.-])(?:(?:\\+|00)?1[-. ]?)?(?:\\(\\d{3}\\) ?|\\d{3}[-. ])\\d{3}[-. ]\\d{4}"
              + "(?: ?(?:x|ext\\.?) ?\\d{1,6})?(?![\\w-])");

  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
  private final List<String> regions;
  private final Set<String> withoutNumbers = new HashSet<>();

  /** A finder for the readings of one text; national spellings are read as of {@code regions}. */
  PhoneFinder(List<String> regions) {
    this.regions = regions;
  }

  /** The numbers in {@code text}; stretches that held none in an earlier reading are skipped. */
  List<Span> find(String text) {
    List<Span> found = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      Stretch stretch = Stretch.next(text, from);
      if (stretch.digits() >= FEWEST_DIGITS) {
        int begin = Math.max(0, stretch.begin() - PhoneContext.LOOK_BACK);
        int end = Math.min(text.length(), stretch.end() + BEHIND);
        findIn(text.substring(begin, end), begin, found);
      }
      from = stretch.end();
    }
    return found;
  }

  private void findIn(String window, int offset, List<Span> found) {
    if (withoutNumbers.contains(window)) {
      return;
    }
    int before = found.size();
    Matcher shape = SHAPE.matcher(window);
    while (shape.find()) {
      found.add(new Span(RedactionType.PHONE, offset + shape.start(), offset + shape.end()));
    }
    for (String region : regions) {
      for (PhoneNumberMatch match :
          library.findNumbers(window, region, Leniency.VALID, Long.MAX_VALUE)) {
        if (!PhoneContext.speaksAgainst(window, match.start(), match.end())) {
          found.add(new Span(RedactionType.PHONE, offset + match.start(), offset + match.end()));
        }
      }
    }
    if (found.size() == before) {
      withoutNumbers.add(window);
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
          last = i;
          digits++;
        }
      }
      return new Stretch(begin, Math.min(text.length(), last + 1), digits);
    }
  }
}
