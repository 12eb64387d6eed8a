// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.flat;

/**
 * How many weights a parser's feature has, in an int that stands before them: those of transitions
 * without a field of their own come first, then those of transitions with one, then those of pools.
 */
public final class WeightCounts {

  private static final int BITS = 8;
  private static final int MASK = (1 << BITS) - 1;

  private WeightCounts() {}

  /** Packs the numbers of the three sorts, less than 256 together. */
  public static int of(int rare, int own, int pools) {
    int all = rare + own + pools;
    if (all > MASK) {
      throw new IllegalArgumentException(all + " weights of one feature are too many");
    }
    return (all << (2 * BITS)) | ((rare + own) << BITS) | rare;
  }

  /** Weights of transitions without a field of their own. */
  public static int rare(int packed) {
    return packed & MASK;
  }

  /** Weights of transitions, without those of pools. */
  public static int transitions(int packed) {
    return (packed >>> BITS) & MASK;
  }

  /** All weights. */
  public static int all(int packed) {
    return packed >>> (2 * BITS);
  }
}
