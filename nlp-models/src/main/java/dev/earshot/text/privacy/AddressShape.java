// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import dev.earshot.text.pattern.WordBorders;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A shape of postal addresses. Its expression is tried only where an address of the shape can
 * begin, for a search that tries it at each unit takes most of the time of a long text.
 */
final class AddressShape {

  /** Units between a key and the end of its word, at most: straat, gatan. */
  private static final int LONGEST_ENDING = 3;

  /** Where an address of a shape may begin. */
  private interface Begins {
    /** The places in order. */
    int[] in(String text, String lower);

    static Begins where(Place place) {
      return (text, lower) -> {
        int[] places = new int[text.length()];
        int count = 0;
        for (int i = 0; i < places.length; i++) {
          if (place.is(text, i)) {
            places[count++] = i;
          }
        }
        return Arrays.copyOf(places, count);
      };
    }
  }

  /** A place by the units at it. */
  private interface Place {
    boolean is(String text, int i);
  }

  private final List<String> keys;
  private final Begins begins;
  private final Pattern pattern;

  private AddressShape(String keys, String expression, Begins begins) {
    this.keys = List.of(keys.split("\\|", -1));
    this.pattern = WordBorders.compile(expression);
    this.begins = begins;
  }

  /** A shape that begins with a number, in a text that holds one of {@code keys}. */
  static AddressShape ofNumber(String keys, String expression) {
    return new AddressShape(keys, expression, Begins.where(AddressShape::isNumberBegin));
  }

  /** A shape that begins with a capital and has a digit as its second or third unit. */
  static AddressShape ofCode(String expression) {
    return new AddressShape("", expression, Begins.where(AddressShape::isCodeBegin));
  }

  /**
   * A shape around a key.
   *
   * @param keys in lower case, separated by bars
   * @param reach letters, digits, blanks, dots, commas and dashes before the key, at most
   */
  static AddressShape around(String keys, int reach, String expression) {
    List<String> all = List.of(keys.split("\\|", -1));
    return new AddressShape(
        keys, expression, (text, lower) -> beginsBefore(places(all, lower), reach, text));
  }

  /** A shape around a key that is followed by a number, at once or behind the end of its word. */
  static AddressShape aroundNumbered(String keys, int reach, String expression) {
    List<String> all = List.of(keys.split("\\|", -1));
    return new AddressShape(
        keys, expression, (text, lower) -> beginsBefore(numbered(all, lower), reach, text));
  }

  /**
   * Adds the addresses in {@code text}, which do not overlap.
   *
   * @param lower the text in lower case, unit for unit
   */
  void find(String text, String lower, List<Span> found) {
    if (!mayStandIn(lower)) {
      return;
    }
    Matcher matcher = null;
    int end = 0;
    for (int begin : begins.in(text, lower)) {
      if (begin >= end) {
        matcher = matcher == null ? matcher(text) : matcher;
        if (matcher.region(begin, text.length()).lookingAt()) {
          end = matcher.end();
          add(matcher, text, found);
        }
      }
    }
  }

  private boolean mayStandIn(String lower) {
    for (String key : keys) {
      if (lower.contains(key)) {
        return true;
      }
    }
    return false;
  }

  /** A matcher that sees what stands before its region. */
  private Matcher matcher(String text) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  /** The first group is the address where there is one. */
  private static void add(Matcher matcher, String text, List<Span> found) {
    int begin = matcher.start(matcher.groupCount());
    int end = matcher.end(matcher.groupCount());
    if (IntStream.range(begin, end).anyMatch(i -> Character.isDigit(text.charAt(i)))) {
      found.add(new Span(RedactionType.ADDRESS, begin, end));
    }
  }

  private static IntStream places(List<String> keys, String lower) {
    return keys.stream()
        .flatMapToInt(
            key ->
                IntStream.iterate(
                    lower.indexOf(key), at -> at >= 0, at -> lower.indexOf(key, at + 1)))
        .sorted();
  }

  private static IntStream numbered(List<String> keys, String lower) {
    return keys.stream()
        .flatMapToInt(
            key ->
                places(List.of(key), lower).filter(at -> isBeforeNumber(lower, at + key.length())))
        .sorted();
  }

  private static boolean isBeforeNumber(String lower, int keyEnd) {
    int i = keyEnd;
    while (i < lower.length()
        && i < keyEnd + LONGEST_ENDING
        && lower.charAt(i) != ' '
        && !Character.isDigit(lower.charAt(i))) {
      i++;
    }
    i += i < lower.length() && lower.charAt(i) == ' ' ? 1 : 0;
    return i < lower.length() && Character.isDigit(lower.charAt(i));
  }

  private static int[] beginsBefore(IntStream places, int reach, String text) {
    return places
        .flatMap(
            key -> {
              int first = key;
              while (first > 0 && key - first < reach && isPart(text.charAt(first - 1))) {
                first--;
              }
              return IntStream.rangeClosed(first, key).filter(i -> isPartBegin(text, i));
            })
        .sorted()
        .distinct()
        .toArray();
  }

  private static boolean isPart(char unit) {
    return Character.isLetterOrDigit(unit)
        || unit == ' '
        || unit == '.'
        || unit == ','
        || unit == '-';
  }

  /** The first letter of a word or the first digit of a number. */
  private static boolean isPartBegin(String text, int i) {
    return isNumberBegin(text, i)
        || (Character.isLetter(text.charAt(i))
            && (i == 0 || !Character.isLetter(text.charAt(i - 1))));
  }

  private static boolean isNumberBegin(String text, int i) {
    return Character.isDigit(text.charAt(i)) && (i == 0 || !Character.isDigit(text.charAt(i - 1)));
  }

  private static boolean isCodeBegin(String text, int i) {
    return isAsciiCapital(text.charAt(i))
        && (isAsciiDigit(text, i + 1) || isAsciiDigit(text, i + 2));
  }

  private static boolean isAsciiCapital(char unit) {
    return unit >= 'A' && unit <= 'Z';
  }

  private static boolean isAsciiDigit(String text, int i) {
    return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }
}
