// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.flat;

/**
 * How many weights a parser's feature has, in an int that stands before them: those of pools come
 * first, then those of transitions with a field of their own, then those of other transitions.
 */
public final class WeightCounts {

  private static final int BITS = 8;
  private static final int MASK = (1 << BITS) - 1;

  private WeightCounts() {}

  /** Packs the numbers of the three sorts, less than 256 together. */
  public static int of(int pools, int own, int others) {
    int all = pools + own + others;
    if (all > MASK) {
      throw new IllegalArgumentException(all + " weights of one feature are too many");
    }
    return (all << (2 * BITS)) | ((pools + own) << BITS) | pools;
  }

  /** Weights of pools. */
  public static int pools(int packed) {
    return packed & MASK;
  }

  /** Weights that have a field: of pools, and of transitions with a field of their own. */
  public static int inFields(int packed) {
    return (packed >>> BITS) & MASK;
  }

  /** All weights. */
  public static int all(int packed) {
    return packed >>> (2 * BITS);
  }
}
