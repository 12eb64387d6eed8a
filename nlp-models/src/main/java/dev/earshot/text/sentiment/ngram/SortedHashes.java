// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.ngram;

/**
 * Finds a hash among ascending ones. As hashes are spread evenly, their upper bits say nearly where
 * one stands. Immutable.
 */
final class SortedHashes {

  private final long[] hashes;
  private final int shift;

  /** Where the hashes with each value of the upper bits begin, and where the last end. */
  private final int[] starts;

  /** The index of {@code hashes}, ascending and distinct; they are not copied. */
  SortedHashes(long[] hashes) {
    this.hashes = hashes;
    int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(hashes.length));
    shift = Long.SIZE - bits;
    starts = new int[(1 << bits) + 1];
    int bucket = 0;
    for (int i = 0; i < hashes.length; i++) {
      while (bucket <= bucket(hashes[i])) {
        starts[bucket++] = i;
      }
    }
    while (bucket < starts.length) {
      starts[bucket++] = hashes.length;
    }
  }

  /** The place of {@code hash}, or -1. */
  int find(long hash) {
    int bucket = bucket(hash);
    int end = starts[bucket + 1];
    for (int i = starts[bucket]; i < end; i++) {
      if (hashes[i] == hash) {
        return i;
      }
    }
    return -1;
  }

  /** The upper bits, in the order of signed numbers. */
  private int bucket(long hash) {
    return (int) ((hash ^ Long.MIN_VALUE) >>> shift);
  }
}
