// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the numbers of an {@link Identifier} that is known without a cue. Its expression is tried
 * only where a number can begin: behind no letter, digit or decimal mark, with a unit that it can
 * begin with.
 */
final class LoneNumber {

  private static final int ASCII = 128;

  /** Takes a finding, from begin to before end. */
  interface Found {
    void at(Identifier identifier, int begin, int end);
  }

  private final Identifier identifier;
  private final Pattern pattern;
  private final boolean[] begins = new boolean[ASCII];

  /** Numbers of {@code identifier} as {@code pattern} has them. */
  LoneNumber(Identifier identifier, Pattern pattern) {
    this.identifier = identifier;
    this.pattern = pattern;
    for (int unit = 0; unit < ASCII; unit++) {
      Matcher matcher = pattern.matcher(Character.toString(unit));
      begins[unit] = matcher.lookingAt() || matcher.hitEnd();
    }
  }

  String expression() {
    return pattern.pattern();
  }

  /** Whether a number can begin with {@code unit}. */
  boolean begins(char unit) {
    return unit >= ASCII || begins[unit];
  }

  /** Tells {@code found} the numbers that begin at one of {@code places} and do not overlap. */
  void find(CountedText counted, int[] places, Found found) {
    Matcher matcher = null;
    int end = 0;
    for (int place : places) {
      if (place >= end && begins(counted.toString().charAt(place))) {
        matcher = matcher == null ? matcher(pattern, counted.readBy(identifier.id())) : matcher;
        if (matcher.region(place, counted.length()).lookingAt() && matcher.end() > place) {
          end = matcher.end();
          found.at(identifier, place, end);
        }
      }
    }
  }

  /** A matcher that sees what stands before its region. */
  static Matcher matcher(Pattern pattern, CountedText text) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  /** Whether place {@code i} is inside of a word or a number, where none begins. */
  static boolean isInside(String text, int i) {
    if (i == 0) {
      return false;
    }
    char before = text.charAt(i - 1);
    if (before == '.' || before == ',' || before == ':' || before == '-') {
      return i > 1 && text.charAt(i - 2) >= '0' && text.charAt(i - 2) <= '9';
    }
    return before == '_' || isLetterOrNumber(text.codePointBefore(i));
  }

  private static boolean isLetterOrNumber(int point) {
    int type = Character.getType(point);
    return Character.isLetterOrDigit(point)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
