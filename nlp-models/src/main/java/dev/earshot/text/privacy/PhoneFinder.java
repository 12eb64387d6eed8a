// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import dev.earshot.text.pattern.WordBorders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** What may join an extension to a number: words and marks for it, or marks alone. */
  private static final Pattern EXTENSION =
      Pattern.compile(
          "[xｘ#＃~～;]|int|ｉｎｔ|доб|,,|^\\P{L}*$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Units of stretches that the library reads of one text; about 10 microseconds each. */
  private static final int MOST_READ = 4_000;

  private static final int FEWEST_OF_A_LINE = 5;
  private static final int FEWEST_BEHIND_TRUNK = 9;
  private static final int MOST = 15;

  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
  private final List<String> regions;

  /** Units of the stretches read so far, in all readings. */
  private int unitsRead;

  /** Numbers of the windows read so far, by the window; hostile texts repeat themselves. */
  private final Map<Window, List<Span>> known = new HashMap<>();

  /** A finder for the readings of one text; national spellings are read as of {@code regions}. */
  PhoneFinder(List<String> regions) {
    this.regions = regions;
  }

  /** The numbers in {@code text}. */
  List<Span> find(String text) {
    List<Span> found = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      Stretch stretch = Stretch.next(text, from);
      if (stretch.digits() >= FEWEST_DIGITS) {
        int begin = Math.max(0, stretch.begin() - PhoneContext.LOOK_BACK);
        int end = Math.min(text.length(), stretch.end() + BEHIND);
        Window window =
            new Window(text.substring(begin, end), stretch.begin() - begin, stretch.length());
        for (Span span : known.computeIfAbsent(window, this::read)) {
          found.add(new Span(RedactionType.PHONE, begin + span.begin(), begin + span.end()));
        }
      }
      from = stretch.end();
    }
    return found;
  }

  private List<Span> read(Window window) {
    String text = window.text();
    List<Span> found = new ArrayList<>();
    add(SHAPE.matcher(text), 0, found);
    add(TRUNK.matcher(text), FEWEST_BEHIND_TRUNK, text, found);
    add(LINE.matcher(text), FEWEST_OF_A_LINE, text, found);
    int from = window.candidateBegin();
    unitsRead += window.length();
    if (unitsRead > MOST_READ) {
      int end = window.digits() + window.length();
      add(ANY.matcher(text.substring(window.digits(), end)), window.digits(), found);
      return List.copyOf(found);
    }
    for (String region : regions) {
      if (isInternational(text, from) || library.getSupportedRegions().contains(region)) {
        addOf(region, text, from, found);
      }
    }
    return List.copyOf(found);
  }

  /** Without a region that it knows, the library takes only what stands behind a plus. */
  private static boolean isInternational(String text, int from) {
    return text.indexOf('+', from) >= 0 || text.indexOf('\uff0b', from) >= 0;
  }

  private void addOf(String region, String text, int from, List<Span> found) {
    for (PhoneNumberMatch match :
        library.findNumbers(text.substring(from), region, Leniency.VALID, Long.MAX_VALUE)) {
      int begin = from + match.start();
      int end = from + match.end();
      if (!PhoneContext.speaksAgainst(text, begin, end)) {
        found.add(new Span(RedactionType.PHONE, begin, end));
      }
    }
  }

  private static void add(Matcher matcher, int offset, List<Span> found) {
    while (matcher.find()) {
      found.add(new Span(RedactionType.PHONE, offset + matcher.start(), offset + matcher.end()));
    }
  }

  private static void add(Matcher matcher, int fewest, String window, List<Span> found) {
    while (matcher.find()) {
      long digits = matcher.group().chars().filter(Character::isDigit).count();
      if (digits >= fewest
          && digits <= MOST + fewest
          && !PhoneContext.speaksAgainst(window, matcher.start(), matcher.end())) {
        found.add(new Span(RedactionType.PHONE, matcher.start(), matcher.end()));
      }
    }
  }

  /**
   * A stretch with what stands around it.
   *
   * @param digits where the stretch begins
   * @param length units of the stretch
   */
  private record Window(String text, int digits, int length) {

    /**
     * Behind the digits before the stretch, which have their own window, unless they may be a
     * number whose extension the stretch is.
     */
    int candidateBegin() {
      int begin = digits;
      while (begin > 0 && !Character.isDigit(text.charAt(begin - 1))) {
        begin--;
      }
      return EXTENSION.matcher(text.substring(begin, digits)).find() ? 0 : begin;
    }
  }

  /**
   * Digits that are near each other.
   *
   * @param begin first digit
   * @param end one past the last one looked at; the next stretch begins behind it
   */
  private record Stretch(int begin, int end, int digits) {

    int length() {
      return end - begin;
    }

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
