// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.flat;

/** Builds the slots of a {@link FeatureTable}. */
public final class FeatureTableBuilder {

  /** Slots are at most so full, in the mean. */
  private static final double LOAD = 0.6;

  private final long[] slots;
  private int given;

  /** A table whose homes hold {@code size} hashes together, in {@code homes} homes. */
  public FeatureTableBuilder(int size, int homes) {
    slots = new long[Math.toIntExact((long) (size / LOAD)) + homes + 1];
  }

  /** The next home, with slots for {@code size} hashes. */
  public long home(int size) {
    int begin = given;
    given += (int) (size / LOAD) + 1;
    return FeatureTable.home(begin, given - begin);
  }

  /**
   * Puts {@code hash} at {@code place} into {@code home}.
   *
   * @param place from 1 to 2<sup>25</sup> - 1
   * @throws IllegalStateException if it cannot be told from another hash in the table
   */
  public void put(long home, long hash, int place) {
    if (place < 1 || place > HashTable.PLACE) {
      throw new IllegalArgumentException("no slot can hold the place " + place);
    }
    long mark = FeatureTable.mark(hash);
    int at = FeatureTable.slot(home, hash);
    while (slots[at] != 0) {
      if ((slots[at] ^ mark) >>> HashTable.PLACE_BITS == 0) {
        throw new IllegalStateException("two texts have the same hash");
      }
      at = FeatureTable.next(at, slots.length);
    }
    slots[at] = mark | place;
  }

  /** The slots, as they are written. */
  public long[] slots() {
    return slots;
  }
}
