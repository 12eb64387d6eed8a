// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.flat;

/** Builds the slots of a {@link HashTable}. */
public final class HashTableBuilder {

  private final long[] slots;
  private final int shift;

  /** A table for {@code size} hashes, at most half full. */
  public HashTableBuilder(int size) {
    slots = new long[Math.max(2, Integer.highestOneBit(Math.max(1, size * 2 - 1)) * 2)];
    shift = HashTable.shift(slots.length);
  }

  /**
   * Puts {@code hash} at {@code place}.
   *
   * @param place from 1 to 2<sup>25</sup> - 1
   * @throws IllegalStateException if it cannot be told from another hash in the table
   */
  public void put(long hash, int place) {
    if (place < 1 || place > HashTable.PLACE) {
      throw new IllegalArgumentException("no slot can hold the place " + place);
    }
    int at = HashTable.index(hash, shift);
    while (slots[at] != 0) {
      if ((slots[at] ^ hash) >>> HashTable.PLACE_BITS == 0) {
        throw new IllegalStateException("two texts have the same hash");
      }
      at = (at + 1) & (slots.length - 1);
    }
    slots[at] = (hash & ~HashTable.PLACE) | place;
  }

  /** The slots, as they are written. */
  public long[] slots() {
    return slots;
  }
}
