// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds e-mail addresses by looking left and right of each {@code @}, within the lengths that
 * addresses can have, so that the time is linear in the text.
 */
final class EmailFinder {

  private static final int LONGEST_LOCAL_PART = 64;
  private static final int LONGEST_DOMAIN = 255;

  private EmailFinder() {}

  static List<Span> find(String text) {
    List<Span> found = new ArrayList<>();
    int after = 0;
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int begin = localPartBegin(text, at, after);
      int end = domainEnd(text, at);
      if (begin < at && end > at) {
        found.add(new Span(RedactionType.EMAIL, begin, end));
        after = end;
      }
    }
    return found;
  }

  private static int localPartBegin(String text, int at, int floor) {
    int bound = Math.max(floor, at - LONGEST_LOCAL_PART);
    int begin = at;
    while (begin > bound && isLocal(text.charAt(begin - 1))) {
      begin--;
    }
    while (begin < at && !Character.isLetterOrDigit(text.charAt(begin))) {
      begin++;
    }
    return begin;
  }

  /** One past the last unit of the domain behind {@code at}; {@code at} if there is none. */
  private static int domainEnd(String text, int at) {
    int bound = Math.min(text.length(), at + 1 + LONGEST_DOMAIN);
    int end = at + 1;
    while (end < bound && isDomain(text.charAt(end))) {
      end++;
    }
    while (end > at + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    int dot = end - 1;
    while (dot > at + 1 && text.charAt(dot) != '.') {
      dot--;
    }
    boolean named = dot > at + 1 && end - dot > 2 && Character.isLetter(text.charAt(dot + 1));
    return named ? end : at;
  }

  private static boolean isLocal(char unit) {
    return Character.isLetterOrDigit(unit) || "._%+-'".indexOf(unit) >= 0;
  }

  private static boolean isDomain(char unit) {
    return Character.isLetterOrDigit(unit) || unit == '.' || unit == '-';
  }
}
