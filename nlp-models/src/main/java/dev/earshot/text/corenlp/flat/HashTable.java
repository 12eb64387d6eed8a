// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.flat;

import java.nio.LongBuffer;

/**
 * An immutable table from 64-bit hashes to places, shared by all threads.
 *
 * <p>Each slot holds the upper 39 bits of a hash and a place of 25 bits, so that a look-up touches
 * one line of memory. Open addressing, linear probing.
 *
 * <p>Known limit: a text that is not in the table is taken for one that is with a probability of
 * about 2<sup>-38</sup>; those in it are told apart for certain, which the build checks.
 */
public final class HashTable {

  static final int PLACE_BITS = 25;
  static final long PLACE = (1L << PLACE_BITS) - 1;

  private static final long MIX = 0xD6E8FEB86659FD93L;

  private final long[] slots;
  private final int mask;
  private final int shift;

  HashTable(LongBuffer slots) {
    this.slots = new long[slots.capacity()];
    slots.duplicate().get(this.slots);
    this.mask = slots.capacity() - 1;
    this.shift = shift(slots.capacity());
  }

  /** The place of {@code hash}, or 0 if it is not in the table. */
  public int find(long hash) {
    int index = index(hash, shift);
    return resolve(hash, index, slots[index]);
  }

  /**
   * The places of many hashes: all first slots are asked for before any is looked at, so that
   * memory answers them side by side.
   *
   * @param work as long as {@code hashes}, overwritten
   * @param found gets the place of each of the first {@code size} hashes, 0 where it is not in the
   *     table
   */
  public void find(long[] hashes, int size, long[] work, int[] found) {
    for (int i = 0; i < size; i++) {
      work[i] = slots[index(hashes[i], shift)];
    }
    for (int i = 0; i < size; i++) {
      found[i] = resolve(hashes[i], index(hashes[i], shift), work[i]);
    }
  }

  private int resolve(long hash, int index, long first) {
    int at = index;
    long slot = first;
    while (slot != 0) {
      if ((slot ^ hash) >>> PLACE_BITS == 0) {
        return (int) (slot & PLACE);
      }
      at = (at + 1) & mask;
      slot = slots[at];
    }
    return 0;
  }

  static int shift(int capacity) {
    return Long.SIZE - Integer.numberOfTrailingZeros(capacity);
  }

  static int index(long hash, int shift) {
    return (int) ((hash * MIX) >>> shift);
  }
}
