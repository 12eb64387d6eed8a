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
      Matcher four = FOUR.matcher(text);
      while (four.find()) {
        if (isAddress(text, four.start(), four.end())) {
          found.add(new Span(RedactionType.IP_ADDRESS, four.start(), four.end()));
        }
      }
    }
    if (scan.colons() >= 2) {
      Matcher six = SIX.matcher(text);
      while (six.find()) {
        if (isSix(six.group())) {
          found.add(new Span(RedactionType.IP_ADDRESS, six.start(), six.end()));
        }
      }
    }
    return found;
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
