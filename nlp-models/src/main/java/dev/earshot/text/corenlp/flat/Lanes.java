// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.flat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Where the score of each transition lies: two share an int, its lane, so that sums of scores take
 * half the memory and half the additions.
 *
 * <p>A lane holds {@code low + (high << bits)}. That may be summed as it is: as long as the sum of
 * the low scores fits into {@code bits} bits and that of the high ones into the rest, both sums can
 * be told, whatever overflowed on the way. How large sums may become is known when lanes are given
 * out: a state has one feature of each kind, so the largest weights of all kinds bound it.
 * Immutable.
 */
public final class Lanes {

  private static final int MULTIPLE = 8;
  private static final int FIELDS = 2;
  private static final int SHIFT_BITS = 5;

  private final int[] lanes;

  /** By how much each score is shifted up in its lane: 0 for the low one of two. */
  private final int[] shifts;

  /** What stands above the low score of each transition's lane. */
  private final int[] above;

  /** Of each transition its lane, and in the lowest bits its shift. */
  private final int[] places;

  private final int width;

  private Lanes(int[] lanes, int[] shifts) {
    this.lanes = lanes;
    this.shifts = shifts;
    above = above(lanes, shifts);
    places = new int[lanes.length];
    Arrays.setAll(places, i -> lanes[i] << SHIFT_BITS | shifts[i]);
    int count = Arrays.stream(lanes).max().orElse(0) + 1;
    width = (count + MULTIPLE - 1) / MULTIPLE * MULTIPLE;
  }

  private static int[] above(int[] lanes, int[] shifts) {
    int[] above = new int[lanes.length];
    for (int high = 0; high < lanes.length; high++) {
      if (shifts[high] > 0) {
        for (int other = 0; other < lanes.length; other++) {
          above[other] = lanes[other] == lanes[high] ? Integer.SIZE - shifts[high] : above[other];
        }
      }
    }
    return above;
  }

  /**
   * Lanes for scores of which sums are at most {@code bounds}, by magnitude: the largest shares
   * with the smallest.
   *
   * @throws IllegalArgumentException if two that should share a lane do not fit into it
   */
  public static Lanes of(int[] bounds) {
    int[] order =
        IntStream.range(0, bounds.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> bounds[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] lanes = new int[bounds.length];
    int[] shifts = new int[bounds.length];
    for (int lane = 0; lane <= (order.length - 1) / 2; lane++) {
      int low = order[lane];
      int high = order[order.length - 1 - lane];
      lanes[low] = lane;
      lanes[high] = lane;
      if (low != high) {
        if (bits(bounds[low]) + bits(bounds[high]) > Integer.SIZE) {
          throw new IllegalArgumentException(
              "sums of up to " + bounds[low] + " and " + bounds[high] + " do not fit into one int");
        }
        shifts[high] = bits(bounds[low]);
      }
    }
    return new Lanes(lanes, shifts);
  }

  /** Bits of whole numbers from -bound to bound. */
  private static int bits(int bound) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(bound) + 1;
  }

  /** From what {@link #toInts()} gave. */
  static Lanes ofInts(int[] packed) {
    int[] lanes = new int[packed.length / FIELDS];
    int[] shifts = new int[lanes.length];
    for (int i = 0; i < lanes.length; i++) {
      lanes[i] = packed[FIELDS * i];
      shifts[i] = packed[FIELDS * i + 1];
    }
    return new Lanes(lanes, shifts);
  }

  /** Per transition its lane and its shift. */
  public int[] toInts() {
    int[] packed = new int[FIELDS * lanes.length];
    for (int i = 0; i < lanes.length; i++) {
      packed[FIELDS * i] = lanes[i];
      packed[FIELDS * i + 1] = shifts[i];
    }
    return packed;
  }

  /** How many ints hold the scores of all transitions: the lanes, rounded up. */
  public int width() {
    return width;
  }

  /** Adds {@code value} to the score of {@code transition}. */
  public void add(int transition, int value, int[] scores) {
    int place = places[transition];
    // Of what an int is shifted by, only the five lowest bits count.
    scores[place >>> SHIFT_BITS] += value << place;
  }

  /** The score of {@code transition}. */
  public int score(int transition, int[] scores) {
    int lane = scores[lanes[transition]];
    int low = (lane << above[transition]) >> above[transition];
    int shift = shifts[transition];
    return shift == 0 ? low : (lane - low) >> shift;
  }
}
