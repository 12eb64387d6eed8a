// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import dev.earshot.text.pattern.WordBorders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds valid phone numbers with libphonenumber, in those stretches of a text that hold enough
 * digits, and leaves out what its surroundings call something else. Numbers in groups of three,
 * three and four digits, groups behind a trunk zero and numbers before the name of a line
 * ("office", "fax") are taken for phone numbers even if they are not valid in a known region; what
 * stands behind "call me at" and the like is found by the {@link Identifiers}.
 *
 * <p>The library is slow, so it reads the first {@value #MOST_READ} units of digits of a text; in a
 * text with more, all further digits that could be a number are masked.
 */
final class PhoneFinder {

  private static final int FEWEST_DIGITS = 5;
  private static final int WIDEST_GAP = 6;
  private static final int BEHIND = 12;

  /** The shape of a North American number, which gives one away even if its area does not exist. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<![\\w.-])(?:(?:\\+|00)?1[-. ]?)?(?:\\(\\d{3}\\) ?|\\d{3}[-. ])\\d{3}[-. ]\\d{4}"
              + "(?: ?(?:x|ext\\.?) ?\\d{1,6})?(?![\\w-])");

  /** Groups behind a trunk zero or an international prefix, as most countries write them. */
  private static final Pattern TRUNK =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_.,:/-])(?:\\+\\d{1,3}[-. ]?\\(?\\d|\\(0\\d{1,4}\\)|0[1-9]\\d{0,3}(?=[-. /]))"
              + "(?: ?/ ?)?(?:[-. ]{0,2}+\\(?\\d{1,12}+\\)?){1,6}+(?![\\p{L}\\p{N}_]|[-.:]\\d)");

  /** A number that says what line it is. */
  private static final Pattern LINE =
      WordBorders.compile(
          "(?<![\\p{L}\\p{N}_.:$€£#-]|\\d,)(?:\\+|00)?\\(?\\d[\\d ().x/-]{3,24}\\d(?=[ \\t]?[-–(,/]?[ \\t]?"
              + "(?:office|fax|mobile|home|work|cell|tel|phone|direct|handy|mobil|privat|büro|portable|bureau|móvil|casa|oficina)\\b)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Any digits near each other, as many as a number has. */
  private static final Pattern ANY =
      Pattern.compile("(?<!\\d)\\+?\\d(?:[ ().-]{0,2}\\d){6,14}(?!\\d)");

  /** Units of stretches that the library reads of one text; about 10 microseconds each. */
  private static final int MOST_READ = 8_000;

  private static final int FEWEST_OF_A_LINE = 5;
  private static final int FEWEST_BEHIND_TRUNK = 9;
  private static final int MOST = 15;

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
    int read = 0;
    while (from < text.length()) {
      Stretch stretch = Stretch.next(text, from);
      read += stretch.digits() >= FEWEST_DIGITS ? stretch.end() - stretch.begin() : 0;
      if (read > MOST_READ) {
        add(ANY.matcher(text.substring(stretch.begin(), stretch.end())), stretch.begin(), found);
      } else if (stretch.digits() >= FEWEST_DIGITS) {
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
    add(SHAPE.matcher(window), offset, found);
    add(TRUNK.matcher(window), FEWEST_BEHIND_TRUNK, window, offset, found);
    add(LINE.matcher(window), FEWEST_OF_A_LINE, window, offset, found);
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

  private static void add(Matcher matcher, int offset, List<Span> found) {
    while (matcher.find()) {
      found.add(new Span(RedactionType.PHONE, offset + matcher.start(), offset + matcher.end()));
    }
  }

  private static void add(
      Matcher matcher, int fewest, String window, int offset, List<Span> found) {
    while (matcher.find()) {
      long digits = matcher.group().chars().filter(Character::isDigit).count();
      if (digits >= fewest
          && digits <= MOST + fewest
          && !PhoneContext.speaksAgainst(window, matcher.start(), matcher.end())) {
        found.add(new Span(RedactionType.PHONE, offset + matcher.start(), offset + matcher.end()));
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
          last = i;
          digits++;
        }
      }
      return new Stretch(begin, Math.min(text.length(), last + 1), digits);
    }
  }
}
