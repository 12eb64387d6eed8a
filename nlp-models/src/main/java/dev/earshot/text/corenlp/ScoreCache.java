// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

/**
 * Sums of weights of groups of features, by the group's 64-bit key; a new group takes the place of
 * whichever was kept there, unless that is in use. Sums are exact, so that it makes no difference
 * whether one is kept. Used by one thread; about 9 MB.
 */
final class ScoreCache {

  private static final int BITS = 15;
  private static final int MOST_SPARE = 32;
  private static final int MISSING = -1;

  private final long[] keys = new long[1 << BITS];

  /** When each was last in use: counts states. */
  private final int[] uses = new int[1 << BITS];

  /** The sums by slot, then spare ones. */
  private final ScoreRows rows;

  private int now;
  private int spared;

  /** A cache of sums of {@code width} longs. */
  ScoreCache(int width) {
    rows = new ScoreRows((1 << BITS) + MOST_SPARE, width);
  }

  /** Begins with a state: no sum is in use any more. */
  void begin() {
    now++;
    spared = 0;
  }

  /** What holds the sums. */
  long[] sums() {
    return rows.scores;
  }

  /** Where the sum of the group with that key begins if it is kept, else -1; it is in use then. */
  int get(long key) {
    int slot = slot(key);
    if (keys[slot] != key) {
      return MISSING;
    }
    uses[slot] = now;
    return rows.start(slot);
  }

  /** Where there is room for the sum of the group with that key; it is in use then. */
  int put(long key) {
    int slot = slot(key);
    boolean free = uses[slot] != now;
    int start = rows.start(free ? slot : keys.length + spared++);
    if (free) {
      uses[slot] = now;
      keys[slot] = key;
    }
    return start;
  }

  private static int slot(long key) {
    return (int) ((key * 0xD6E8FEB86659FD93L) >>> (Long.SIZE - BITS));
  }
}
