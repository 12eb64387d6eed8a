// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.flat;

/**
 * One weight of the parser in an int: the transition or pool it speaks for, its value in
 * twentieths, and which of the floats that round to this value it is.
 *
 * <p>The parser's weights are twentieths, averages of whole updates, but for the rounding of
 * floats. Sums of the rounded ones are exact in any order; the exact floats are needed only where a
 * tie of exact sums has to be broken as float sums would break it.
 */
public final class PackedWeight {

  /** The largest magnitude of a value, in twentieths. */
  public static final int LARGEST = (1 << 13) - 1;

  /** From so many weights in fields on a feature has a row as well, see {@link ScoreFields}. */
  public static final int ROW_FROM = 32;

  private static final int TRANSITION_SHIFT = 24;
  private static final int VALUE_SHIFT = 10;
  private static final int VARIANTS = 1 << VALUE_SHIFT;
  private static final int VALUE_MASK = (1 << (TRANSITION_SHIFT - VALUE_SHIFT)) - 1;
  private static final double UNITS = 20;
  private static final double TOLERANCE = 1e-3;

  private PackedWeight() {}

  /** {@code weight} in twentieths; it must be near a whole number of them. */
  public static int round(float weight) {
    double units = weight * UNITS;
    long value = Math.round(units);
    if (Math.abs(units - value) > TOLERANCE || Math.abs(value) > LARGEST) {
      throw new IllegalArgumentException(weight + " is no twentieth within the bounds");
    }
    return (int) value;
  }

  /** Packs a weight. */
  public static int of(int transition, int value, int variant) {
    if (transition > 0xFF || variant < 0 || variant >= VARIANTS || Math.abs(value) > LARGEST) {
      throw new IllegalArgumentException("a weight is out of the bounds of its packing");
    }
    return (transition << TRANSITION_SHIFT) | ((value & VALUE_MASK) << VALUE_SHIFT) | variant;
  }

  /** The transition. */
  public static int transition(int packed) {
    return packed >>> TRANSITION_SHIFT;
  }

  /** The value in twentieths. */
  public static int value(int packed) {
    int left = Integer.SIZE - TRANSITION_SHIFT;
    return (packed << left) >> (left + VALUE_SHIFT);
  }

  /** Which of the floats of this value. */
  public static int variant(int packed) {
    return packed & (VARIANTS - 1);
  }
}
