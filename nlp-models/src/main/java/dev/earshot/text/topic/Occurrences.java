// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Where each term of a text occurs: pairs of term and position, in this order. */
final class Occurrences {

  private final long[] pairs;

  private Occurrences(long[] pairs) {
    this.pairs = pairs;
  }

  static Occurrences of(TextTokens tokens) {
    long[] pairs = new long[2 * tokens.count()];
    int count = 0;
    for (int position = 0; position < tokens.count(); position++) {
      if (tokens.word(position) != TextTokens.NONE) {
        pairs[count++] = pair(tokens.word(position), position);
      }
      if (tokens.stem(position) != TextTokens.NONE) {
        pairs[count++] = pair(tokens.stem(position), position);
      }
    }
    Arrays.sort(pairs, 0, count);
    return new Occurrences(Arrays.copyOf(pairs, count));
  }

  /** Tells each term once, in ascending order. */
  void forEachTerm(IntConsumer terms) {
    for (int i = 0; i < pairs.length; i++) {
      if (i == 0 || term(i) != term(i - 1)) {
        terms.accept(term(i));
      }
    }
  }

  /** The index of the first occurrence of {@code term}; negative if there is none. */
  int first(int term) {
    int index = Arrays.binarySearch(pairs, pair(term, 0));
    int insertion = index >= 0 ? index : -index - 1;
    return insertion < pairs.length && term(insertion) == term ? insertion : -1;
  }

  /** Whether the occurrence behind {@code index} is of the same term. */
  boolean hasNext(int index) {
    return index + 1 < pairs.length && term(index + 1) == term(index);
  }

  int position(int index) {
    return (int) pairs[index];
  }

  private int term(int index) {
    return (int) (pairs[index] >>> Integer.SIZE);
  }

  private static long pair(int term, int position) {
    return ((long) term << Integer.SIZE) | position;
  }
}
