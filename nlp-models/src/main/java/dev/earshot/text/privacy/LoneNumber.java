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
    void at(int begin, int end);
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

  Identifier identifier() {
    return identifier;
  }

  /** Tells {@code found} the numbers in {@code text}, which do not overlap. */
  void find(CountedText counted, Found found) {
    String text = counted.toString();
    Matcher matcher = null;
    int i = 0;
    while (i < text.length()) {
      int end = i;
      if (mayBegin(text, i)) {
        matcher = matcher == null ? matcher(counted.readBy(identifier.id())) : matcher;
        end = matcher.region(i, text.length()).lookingAt() ? matcher.end() : i;
      }
      if (end > i) {
        found.at(i, end);
      }
      i = Math.max(i + 1, end);
    }
  }

  /** A matcher that sees what stands before its region. */
  private Matcher matcher(CountedText text) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  private boolean mayBegin(String text, int i) {
    char unit = text.charAt(i);
    return (unit >= ASCII || begins[unit]) && !isInside(text, i);
  }

  private static boolean isInside(String text, int i) {
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
