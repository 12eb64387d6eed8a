// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.flat;

import java.nio.LongBuffer;

/**
 * An immutable table from 64-bit hashes to places, shared by all threads, in which what is looked
 * up together lies together: each hash has a home, a stretch of slots that it shares with hashes of
 * its kind, so that memory that was brought for one of them often serves the next.
 *
 * <p>A home is a long: where its slots begin, above how many there are in the lower half. Each slot
 * holds 39 bits of a mixed hash and a place of 25 bits. Open addressing, linear probing, also over
 * the end of a home.
 *
 * <p>Known limit: a text that is not in the table is taken for one that is with a probability of
 * about 2<sup>-37</sup>; those in it are told apart for certain, which the build checks.
 */
public final class FeatureTable {

  /** The home of what is in no table: it has no slots. */
  public static final long NOWHERE = 0;

  private static final long MIX = 0xD6E8FEB86659FD93L;
  private static final long OTHER_MIX = 0xC2B2AE3D27D4EB4FL;

  private final long[] slots;

  FeatureTable(LongBuffer slots) {
    this.slots = new long[slots.capacity()];
    slots.duplicate().get(this.slots);
  }

  /** A home of {@code size} slots from {@code begin} on. */
  public static long home(int begin, int size) {
    return ((long) begin << Integer.SIZE) | size;
  }

  /** The slot of {@code home} from which on {@code hash} is looked for. */
  public static int slot(long home, long hash) {
    long within = ((hash * MIX) >>> Integer.SIZE) * (int) home;
    return (int) (home >>> Integer.SIZE) + (int) (within >>> Integer.SIZE);
  }

  /** What a slot holds of {@code hash}, its lower bits zero. */
  static long mark(long hash) {
    return ((hash ^ (hash >>> Integer.SIZE)) * OTHER_MIX) & ~HashTable.PLACE;
  }

  /**
   * The places of many hashes: all first slots are asked for before any is looked at, so that
   * memory answers them side by side.
   *
   * @param first of each hash its {@link #slot}
   * @param work as long as {@code hashes}, overwritten
   * @param found gets the place of each of the first {@code size} hashes, 0 where it is not in the
   *     table
   */
  public void find(long[] hashes, int[] first, int size, long[] work, int[] found) {
    for (int i = 0; i < size; i++) {
      work[i] = slots[first[i]];
    }
    for (int i = 0; i < size; i++) {
      found[i] = resolve(mark(hashes[i]), first[i], work[i]);
    }
  }

  private int resolve(long mark, int first, long firstSlot) {
    int at = first;
    long slot = firstSlot;
    while (slot != 0) {
      if ((slot ^ mark) >>> HashTable.PLACE_BITS == 0) {
        return (int) (slot & HashTable.PLACE);
      }
      at = next(at, slots.length);
      slot = slots[at];
    }
    return 0;
  }

  static int next(int slot, int slots) {
    return slot + 1 == slots ? 0 : slot + 1;
  }
}
