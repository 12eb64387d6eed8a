// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import java.util.Arrays;

/**
 * Sums of weights of groups of features, by the group's 64-bit key; a new group takes the place of
 * whichever was kept there, unless that is in use. Sums are exact, so that it makes no difference
 * whether one is kept. Used by one thread; about 16 MB.
 */
final class ScoreCache {

  private static final int BITS = 15;
  private static final int MOST_SPARE = 32;

  private final long[] keys = new long[1 << BITS];
  private final int[][] sums = new int[1 << BITS][];

  /** When each was last in use: counts states. */
  private final int[] uses = new int[1 << BITS];

  private final int[][] spare;
  private final int width;
  private int now;
  private int spared;

  /** A cache of sums of {@code width} scores. */
  ScoreCache(int width) {
    this.width = width;
    spare = new int[MOST_SPARE][width];
  }

  /** Begins with a state: no sum is in use any more. */
  void begin() {
    now++;
    spared = 0;
  }

  /** The sum of the group with that key if it is kept, else null; in use until the next state. */
  int[] get(long key) {
    int slot = slot(key);
    if (keys[slot] != key) {
      return null;
    }
    uses[slot] = now;
    return sums[slot];
  }

  /** Room for the sum of the group with that key, all zero; in use until the next state. */
  int[] put(long key) {
    int slot = slot(key);
    int[] sum = uses[slot] == now ? spare[spared++] : sums[slot];
    if (uses[slot] != now) {
      uses[slot] = now;
      keys[slot] = key;
      if (sum == null) {
        sum = new int[width];
        sums[slot] = sum;
        return sum;
      }
    }
    Arrays.fill(sum, 0);
    return sum;
  }

  private static int slot(long key) {
    return (int) ((key * 0xD6E8FEB86659FD93L) >>> (Long.SIZE - BITS));
  }
}
