// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.flat;

import java.util.Arrays;

/**
 * Where the scores of transitions lie: three fields share a long, so that sums of scores take a
 * third of the additions.
 *
 * <p>Frequent transitions have a field of their own. The rare ones share one with others, a pool,
 * which sums up the largest weight that any of them has: no score of theirs is above it. Where a
 * transition with a field of its own is above all pools, no rare one can be the best, and nothing
 * else needs to be known of them. A pool is numbered as if it were a transition, behind all.
 *
 * <p>A long holds {@code low + (middle << 21) + (high << 42)}. That may be summed as it is as long
 * as each sum fits into 21 bits; how large sums may become is known when fields are given out: a
 * state has one feature of each kind, so the largest weights of all kinds bound it. Immutable.
 */
public final class ScoreFields {

  /** The largest magnitude of a sum. */
  public static final int LARGEST = (1 << 20) - 1;

  private static final int BITS = 21;
  private static final int PER_LONG = Long.SIZE / BITS;
  private static final int SHIFT_BITS = 6;
  private static final long MASK = (1L << BITS) - 1;

  /** Added to a long, it makes its fields those of numbers that are not negative. */
  private static final long BIAS =
      (LARGEST + 1L) | ((LARGEST + 1L) << BITS) | ((LARGEST + 1L) << (2 * BITS));

  /** Longs in a line of memory. */
  private static final int LINE = 8;

  /** Of each transition and then each pool its long, and in the lowest bits its shift. */
  private final int[] places;

  /** Of each transition its pool, or -1. */
  private final int[] pools;

  private final int width;

  private ScoreFields(int[] pools) {
    this.pools = pools;
    int poolCount = Arrays.stream(pools).max().orElse(-1) + 1 - pools.length;
    places = new int[pools.length + Math.max(0, poolCount)];
    int fields = 0;
    for (int i = 0; i < places.length; i++) {
      if (i >= pools.length || pools[i] < 0) {
        places[i] = ((fields / PER_LONG) << SHIFT_BITS) | (fields % PER_LONG * BITS);
        fields++;
      }
    }
    int longs = (fields + PER_LONG - 1) / PER_LONG;
    width = (longs + LINE - 1) / LINE * LINE;
  }

  /**
   * Fields for transitions of which {@code pools} has the number of their pool, or -1 for a field
   * of their own. Pools are numbered on from the number of transitions, without a gap.
   */
  public static ScoreFields of(int[] pools) {
    return new ScoreFields(pools.clone());
  }

  /** What {@link #of} makes them of. */
  public int[] toInts() {
    return pools.clone();
  }

  /** How many longs hold all fields: a multiple of a line of memory. */
  public int width() {
    return width;
  }

  /** How many transitions and pools there are. */
  public int size() {
    return places.length;
  }

  /** The number of the pool of {@code transition}, or -1 if it has a field of its own. */
  public int pool(int transition) {
    return pools[transition];
  }

  /** Adds {@code value} to the field of a transition of its own, or a pool, in a row of scores. */
  public void add(int number, int value, long[] scores, int row) {
    int place = places[number];
    // Of what a long is shifted by, only the six lowest bits count.
    scores[row + (place >>> SHIFT_BITS)] += (long) value << place;
  }

  /** The score of a transition with a field of its own, or of a pool. */
  public int score(int number, long[] scores) {
    int place = places[number];
    return (int) (((scores[place >>> SHIFT_BITS] + BIAS) >>> place) & MASK) - (LARGEST + 1);
  }
}
