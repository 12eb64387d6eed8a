// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.duplicate;

import java.util.Arrays;

/** What {@link MinHash} keeps of a text. Immutable. */
public final class Signature {

  private static final long START = 17;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final long[] least;
  private final int bands;
  private final boolean empty;

  Signature(long[] least, int bands, boolean empty) {
    this.least = least;
    this.bands = bands;
    this.empty = empty;
  }

  /**
   * The estimated share of word runs that two texts have in common, in [0, 1].
   *
   * @throws IllegalArgumentException if the signatures are of different sizes
   */
  public double likeness(Signature other) {
    if (least.length != other.least.length) {
      throw new IllegalArgumentException("signatures of different sizes cannot be compared");
    }
    if (empty || other.empty) {
      return 0;
    }
    int equal = 0;
    for (int i = 0; i < least.length; i++) {
      equal += least[i] == other.least[i] ? 1 : 0;
    }
    return (double) equal / least.length;
  }

  /** Keys of which nearly equal texts share at least one; none for a text without words. */
  public long[] bandKeys() {
    if (empty) {
      return new long[0];
    }
    long[] keys = new long[bands];
    int rows = least.length / bands;
    for (int band = 0; band < bands; band++) {
      long key = START + band;
      for (int row = 0; row < rows; row++) {
        key = (key ^ least[band * rows + row]) * FACTOR;
      }
      keys[band] = key;
    }
    return keys;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signature that
        && Arrays.equals(least, that.least)
        && bands == that.bands
        && empty == that.empty;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(least);
  }
}
