// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.corenlp.flat.FlatFile;
import dev.earshot.text.corenlp.flat.HashTable;
import dev.earshot.text.corenlp.flat.Lanes;
import dev.earshot.text.corenlp.flat.PackedWeight;
import dev.earshot.text.corenlp.flat.Part;
import java.nio.IntBuffer;

/**
 * The weights of the parser's features, shared by all threads. They lie on the heap, some 150 MB:
 * where a mapped file is read at random, a machine waits up to twice as long.
 */
final class ParserWeights {

  final Lanes lanes;
  private final HashTable slots;
  private final int[] weights;
  private final int[][] rows;
  private final float[] floats;
  private final int[] floatStarts;

  ParserWeights(FlatFile file) {
    lanes = file.lanes(Part.PARSER_LANES);
    slots = file.table(Part.PARSER_SLOTS);
    weights = file.ints(Part.PARSER_WEIGHTS);
    rows = rows(file.mappedInts(Part.PARSER_ROWS), lanes.width());
    floats = file.floats(Part.PARSER_FLOATS);
    floatStarts = file.ints(Part.PARSER_FLOAT_STARTS);
  }

  private static int[][] rows(IntBuffer values, int length) {
    int[][] rows = new int[values.capacity() / length][length];
    for (int[] row : rows) {
      values.get(row);
    }
    return rows;
  }

  /** What is written over while features are looked up; belongs to one thread. */
  static final class Work {
    private final long[] slots;
    private final int[] places;
    private final int[] counts;

    /** Room for {@code most} features at a time. */
    Work(int most) {
      slots = new long[most];
      places = new int[most];
      counts = new int[most];
    }
  }

  /** Adds the weights of the first {@code size} features, in twentieths, to {@code scores}. */
  void add(long[] features, int size, Work work, int[] scores) {
    int found = slots.find(features, size, work.slots, work.places);
    // All numbers of weights are asked for before any is needed, for the sake of memory.
    for (int i = 0; i < found; i++) {
      work.counts[i] = weights[work.places[i]];
    }
    for (int i = 0; i < found; i++) {
      int place = work.places[i];
      if (place <= rows.length) {
        addRow(rows[place - 1], scores);
      } else {
        addEach(place + 1, place + work.counts[i], scores);
      }
    }
  }

  private void addEach(int first, int last, int[] scores) {
    for (int i = first; i <= last; i++) {
      int weight = weights[i];
      lanes.add(PackedWeight.transition(weight), PackedWeight.value(weight), scores);
    }
  }

  private static void addRow(int[] row, int[] scores) {
    for (int i = 0; i < row.length; i++) {
      scores[i] += row[i];
    }
  }

  /** Adds the weights of the first {@code size} features in order, as the floats that they are. */
  void addExactly(long[] features, int size, Work work, float[] scores) {
    int found = slots.find(features, size, work.slots, work.places);
    for (int i = 0; i < found; i++) {
      int place = work.places[i];
      int count = place <= rows.length ? weights[place] : place;
      for (int j = count + 1; j <= count + weights[count]; j++) {
        addExactly(weights[j], scores);
      }
    }
  }

  private void addExactly(int weight, float[] scores) {
    int value = PackedWeight.value(weight) + PackedWeight.LARGEST;
    scores[PackedWeight.transition(weight)] +=
        floats[floatStarts[value] + PackedWeight.variant(weight)];
  }
}
