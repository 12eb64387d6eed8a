// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import dev.earshot.text.pattern.WordBorders;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds addresses of machines on the internet: four numbers up to 255, unless the text calls them a
 * version, and eight groups of hexadecimal digits or fewer with one gap.
 */
final class IpFinder {

  private static final int FEWEST_DIGITS = 6;
  private static final int GROUPS = 8;

  /** Units of a group, at most. */
  private static final int LONGEST_GROUP = 4;

  private static final Pattern FOUR =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_.-])(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)"
              + "(?![\\p{L}\\p{N}_-]|\\.\\d)");
  private static final Pattern SIX =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}:.])(?:[0-9A-Fa-f]{1,4}|:)(?::[0-9A-Fa-f]{0,4}){2,7}(?![\\p{L}\\p{N}:])");
  private static final Pattern VERSION =
      WordBorders.compile(
          "(?:\\bv|version|release|build|firmware|update|ios|android|ver)\\.?:? ?$",
          Pattern.CASE_INSENSITIVE);

  private IpFinder() {}

  static List<Span> find(String text, Scan scan) {
    List<Span> found = new ArrayList<>();
    if (scan.digits() >= 4) {
      Matcher four = matcher(FOUR, text);
      for (int end = next(four, text, '.', 0); end > 0; end = next(four, text, '.', end)) {
        if (isAddress(text, four.start(), end)) {
          found.add(new Span(RedactionType.IP_ADDRESS, four.start(), end));
        }
      }
    }
    if (scan.colons() >= 2) {
      Matcher six = matcher(SIX, text);
      for (int end = next(six, text, ':', 0); end > 0; end = next(six, text, ':', end)) {
        if (isSix(six.group())) {
          found.add(new Span(RedactionType.IP_ADDRESS, six.start(), end));
        }
      }
    }
    return found;
  }

  private static Matcher matcher(Pattern pattern, String text) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  /**
   * One past the next address that begins at {@code from} or behind it; 0 if there is none. Tried
   * are only places from which a {@code mark} is not farther than in an address.
   */
  private static int next(Matcher matcher, String text, char mark, int from) {
    int markAt = text.indexOf(mark, from);
    int i = from;
    while (markAt >= 0) {
      i = Math.max(i, markAt - LONGEST_GROUP);
      if (isHexadecimal(text.charAt(i)) || i == markAt) {
        if (matcher.region(i, text.length()).lookingAt()) {
          return matcher.end();
        }
      }
      i++;
      markAt = i > markAt ? text.indexOf(mark, i) : markAt;
    }
    return 0;
  }

  private static boolean isHexadecimal(char unit) {
    return unit < 128 && Character.digit(unit, 16) >= 0;
  }

  private static boolean isAddress(String text, int begin, int end) {
    String before = text.substring(Math.max(0, begin - 16), begin);
    return end - begin >= FEWEST_DIGITS + 3 - 1 && !VERSION.matcher(before).find();
  }

  /** Eight groups, or fewer with one gap, and more than a time of day. */
  private static boolean isSix(String address) {
    int groups = 0;
    boolean letters = false;
    for (String group : address.split(":", -1)) {
      groups += group.isEmpty() ? 0 : 1;
      letters |= group.chars().anyMatch(Character::isLetter);
    }
    int gap = address.indexOf("::");
    boolean oneGap = gap >= 0 && address.indexOf("::", gap + 1) < 0 && address.indexOf(":::") < 0;
    boolean whole = gap < 0 && groups == GROUPS && !address.endsWith(":");
    return whole || (oneGap && groups >= 2 && groups < GROUPS && (letters || groups > 3));
  }
}
