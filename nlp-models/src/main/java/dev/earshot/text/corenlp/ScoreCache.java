// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

/**
 * Sums of weights of groups of features, by the group's 64-bit key; a new group takes the place of
 * whichever was kept there. Sums are exact, so that it makes no difference whether one is kept. Used
 * by one thread; about 16 MB.
 */
final class ScoreCache {

  private static final int BITS = 14;
  private static final int LANES = 16;

  final int[] scores;
  private final long[] keys = new long[1 << BITS];
  private final int width;

  /** A cache of sums of {@code size} scores. */
  ScoreCache(int size) {
    width = (size + LANES - 1) / LANES * LANES;
    scores = new int[width << BITS];
  }

  /** Room of one sum: the number of scores, rounded up. */
  int width() {
    return width;
  }

  /** Where the sum of the group with that key belongs in {@link #scores}. */
  int offset(long key) {
    return slot(key) * width;
  }

  /** Whether the sum there is that of the group with that key. */
  boolean holds(long key) {
    return keys[slot(key)] == key;
  }

  /** Makes room for the sum of the group with that key, all zero. */
  void begin(long key) {
    int slot = slot(key);
    keys[slot] = key;
    java.util.Arrays.fill(scores, slot * width, (slot + 1) * width, 0);
  }

  private static int slot(long key) {
    return (int) (key * 0xD6E8FEB86659FD93L >>> Long.SIZE - BITS);
  }
}
