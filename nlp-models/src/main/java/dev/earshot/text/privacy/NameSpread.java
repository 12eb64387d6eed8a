// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.util.Arrays;

/**
 * Carries the label of a name on to words that can hardly be anything else: the others of a list
 * ("Ann, Bob and Carl"), and the same word elsewhere in the text.
 */
final class NameSpread {

  private static final int AND = WordHash.of("and");
  private static final int LISTED = Lexicon.FIRST | Lexicon.LAST;
  private static final int NEVER = Lexicon.COMMON | Lexicon.LAND | Lexicon.STREET;

  /** Texts of more names are lists of something, and comparing all with all would take long. */
  private static final int MOST = 64;

  private NameSpread() {}

  /** Changes {@code labels} of {@code tokens}. */
  static void over(Tokens tokens, byte[] labels) {
    int[] names = names(labels);
    if (names.length == 0 || names.length > MOST) {
      return;
    }
    for (int name : names) {
      spread(tokens, labels, name, 1);
      spread(tokens, labels, name, -1);
    }
    for (int i = 0; i < labels.length; i++) {
      if (isFree(tokens, labels, i) && isOneOf(tokens, names, tokens.hash(i))) {
        labels[i] = NameModel.NAME;
      }
    }
  }

  private static int[] names(byte[] labels) {
    int count = 0;
    int[] names = new int[MOST + 1];
    for (int i = 0; i < labels.length && count <= MOST; i++) {
      if (labels[i] == NameModel.NAME) {
        names[count++] = i;
      }
    }
    return Arrays.copyOf(names, count);
  }

  /** To the next of a list, and on from there. */
  private static void spread(Tokens tokens, byte[] labels, int name, int step) {
    int last = name;
    int next = overComma(tokens, last + step, step);
    while (next != last
        && isFree(tokens, labels, next)
        && tokens.has(next, LISTED)
        && !tokens.isCapital(next + step)) {
      labels[next] = NameModel.NAME;
      last = next;
      next = overComma(tokens, last + step, step);
    }
  }

  /** Where the next of a list is, behind commas and "and" from {@code i}; before it if none. */
  private static int overComma(Tokens tokens, int i, int step) {
    int next = i;
    while (tokens.first(next) == ',' || tokens.hash(next) == AND) {
      next += step;
    }
    return next == i ? i - step : next;
  }

  private static boolean isFree(Tokens tokens, byte[] labels, int i) {
    return i >= 0
        && i < labels.length
        && labels[i] == NameModel.OTHER
        && tokens.kind(i) == Tokens.CAPITAL
        && !tokens.has(i, NEVER);
  }

  private static boolean isOneOf(Tokens tokens, int[] names, int hash) {
    for (int name : names) {
      if (tokens.isWord(name) && tokens.hash(name) == hash) {
        return true;
      }
    }
    return false;
  }
}
