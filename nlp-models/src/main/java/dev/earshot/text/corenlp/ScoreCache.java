// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import java.util.Arrays;

/**
 * Sums of weights of groups of features, by the group's 64-bit key; a new group takes the place of
 * whichever was kept there. Sums are exact, so that it makes no difference whether one is kept.
 * Used by one thread; about 8 MB.
 */
final class ScoreCache {

  private static final int BITS = 14;

  private final long[] keys = new long[1 << BITS];
  private final int[][] scores = new int[1 << BITS][];
  private final int width;

  /** A cache of sums of {@code width} scores. */
  ScoreCache(int width) {
    this.width = width;
  }

  /** The sum of the group with that key if it is kept, else null. */
  int[] get(long key) {
    int slot = slot(key);
    return keys[slot] == key ? scores[slot] : null;
  }

  /** Room for the sum of the group with that key, all zero. */
  int[] begin(long key) {
    int slot = slot(key);
    keys[slot] = key;
    if (scores[slot] == null) {
      scores[slot] = new int[width];
    } else {
      Arrays.fill(scores[slot], 0);
    }
    return scores[slot];
  }

  private static int slot(long key) {
    return (int) ((key * 0xD6E8FEB86659FD93L) >>> (Long.SIZE - BITS));
  }
}
