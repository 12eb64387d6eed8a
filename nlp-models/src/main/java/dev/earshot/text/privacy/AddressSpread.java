// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Carries the label of an address on to what can hardly be anything else: the number before it, the
 * other street of a corner ("Broadway and 42nd Street"), a line for the flat below it, and the post
 * code behind the country below it.
 */
final class AddressSpread {

  private static final int AND = WordHash.of("and");

  private static final Set<Integer> UNITS =
      Stream.of("apt", "apartment", "suite", "ste", "unit", "flat", "floor", "room")
          .map(WordHash::of)
          .collect(Collectors.toUnmodifiableSet());

  /** How many marks and line breaks may stand between the lines of an address. */
  private static final int WIDEST_GAP = 6;

  /** How many tokens behind an address its country and post code may stand. */
  private static final int REACH = 24;

  private static final int LONGEST_NUMBER = 5;

  private final Tokens tokens;
  private final byte[] labels;

  private AddressSpread(Tokens tokens, byte[] labels) {
    this.tokens = tokens;
    this.labels = labels;
  }

  /** Changes {@code labels} of {@code tokens}. */
  static void over(Tokens tokens, byte[] labels) {
    new AddressSpread(tokens, labels).spread();
  }

  private void spread() {
    int last = -REACH - 1;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == NameModel.ADDRESS) {
        if (i == 0 || labels[i - 1] != NameModel.ADDRESS) {
          takeNumberBefore(i);
          takeCornerBefore(i);
        }
        takeUnitBelow(i + 1);
        last = i;
      } else if (i - last <= REACH && isPostCode(i)) {
        labels[i] = NameModel.ADDRESS;
        labels[i - 1] = NameModel.PLACE;
        last = i;
      }
    }
  }

  private void takeNumberBefore(int begin) {
    if (isNumber(begin) && isNumber(begin - 1) && labels[begin - 1] == NameModel.OTHER) {
      labels[begin - 1] = NameModel.ADDRESS;
    }
  }

  private void takeCornerBefore(int begin) {
    int street = begin - 2;
    if (street >= 0 && tokens.hash(begin - 1) == AND && isStreet(street)) {
      labels[begin - 1] = NameModel.ADDRESS;
      labels[street] = NameModel.ADDRESS;
    }
  }

  private boolean isStreet(int i) {
    return tokens.isCapital(i)
        && !tokens.has(i, Lexicon.COMMON)
        && labels[i] != NameModel.ORGANISATION;
  }

  private void takeUnitBelow(int from) {
    int unit = from;
    boolean below = false;
    while (unit - from < WIDEST_GAP && unit < labels.length && isGap(unit)) {
      below |= tokens.kind(unit++) == Tokens.BREAK;
    }
    int number = tokens.first(unit + 1) == '.' ? unit + 2 : unit + 1;
    if (below && UNITS.contains(tokens.hash(unit)) && isNumber(number)) {
      for (int i = from; i <= number; i++) {
        labels[i] = NameModel.ADDRESS;
      }
    }
  }

  private boolean isGap(int i) {
    return labels[i] == NameModel.OTHER
        && (tokens.kind(i) == Tokens.PUNCTUATION || tokens.kind(i) == Tokens.BREAK);
  }

  /** Five digits behind a country at the end of a line. */
  private boolean isPostCode(int i) {
    return labels[i] == NameModel.OTHER
        && isNumber(i)
        && tokens.end(i) - tokens.begin(i) == LONGEST_NUMBER
        && (tokens.kind(i + 1) == Tokens.BREAK || i + 1 == labels.length)
        && i > 0
        && tokens.has(i - 1, Lexicon.LAND);
  }

  private boolean isNumber(int i) {
    return tokens.kind(i) == Tokens.NUMBER && tokens.end(i) - tokens.begin(i) <= LONGEST_NUMBER;
  }
}
