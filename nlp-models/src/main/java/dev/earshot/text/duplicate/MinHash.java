// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.duplicate;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Short signatures of texts whose likeness is that of the texts (A. Broder, On the resemblance and
 * containment of documents, 1997).
 *
 * <p>A text is the set of its runs of words; the likeness of two texts is the share of runs that
 * they have in common (Jaccard's). Each element of a signature is the least hash of all runs under
 * one of several hash functions: two texts agree in an element with a probability equal to their
 * likeness. The functions are drawn from a seed, so that signatures of equal settings can be
 * compared on every machine. Immutable, safe for use by several threads.
 */
public final class MinHash {

  private static final int DEFAULT_SIZE = 64;
  private static final int DEFAULT_BANDS = 16;
  private static final int DEFAULT_WIDTH = 3;
  private static final long DEFAULT_SEED = 20_260_101;

  private final long[] multipliers;
  private final long[] addends;
  private final int bands;
  private final int width;

  /**
   * Draws the hash functions.
   *
   * @param size elements of a signature; a likeness is estimated with a standard error of at most 1
   *     / (2 sqrt(size))
   * @param bands keys of a signature, a divisor of {@code size}; texts of likeness s share at least
   *     one with probability 1 - (1 - s^(size/bands))^bands
   * @param width words in a run
   * @param seed of the hash functions
   */
  public MinHash(int size, int bands, int width, long seed) {
    if (size < 1 || width < 1 || bands < 1 || size % bands != 0) {
      throw new IllegalArgumentException(
          "a signature of " + size + " needs a positive divisor as bands, not " + bands);
    }
    SplittableRandom random = new SplittableRandom(seed);
    this.multipliers = random.longs(size).map(value -> value | 1).toArray();
    this.addends = random.longs(size).toArray();
    this.bands = bands;
    this.width = width;
  }

  /** 64 elements in 16 bands over runs of three words: texts of likeness 0.7 meet with 0.99. */
  public static MinHash defaults() {
    return new MinHash(DEFAULT_SIZE, DEFAULT_BANDS, DEFAULT_WIDTH, DEFAULT_SEED);
  }

  /** The signature of {@code text}; one without words is like no other. */
  public Signature signature(String text) {
    long[] shingles = Shingles.of(text, width);
    long[] least = new long[multipliers.length];
    Arrays.fill(least, Long.MAX_VALUE);
    for (long shingle : shingles) {
      for (int i = 0; i < least.length; i++) {
        least[i] = Math.min(least[i], mixed(shingle * multipliers[i] + addends[i]));
      }
    }
    return new Signature(least, bands, shingles.length == 0);
  }

  /** Spreads what differs in low bits over all bits: the finalizer of SplitMix64. */
  private static long mixed(long value) {
    long once = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
    return twice ^ (twice >>> 31);
  }
}
