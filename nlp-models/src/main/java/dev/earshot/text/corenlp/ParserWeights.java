// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.corenlp.flat.FlatFile;
import dev.earshot.text.corenlp.flat.HashTable;
import dev.earshot.text.corenlp.flat.Lanes;
import dev.earshot.text.corenlp.flat.PackedWeight;
import dev.earshot.text.corenlp.flat.Part;

/**
 * The weights of the parser's features, shared by all threads. They lie on the heap, some 150 MB:
 * where a mapped file is read at random, a machine waits up to twice as long.
 */
final class ParserWeights {

  /** Ints in a line of memory. */
  private static final int LINE = 16;

  final Lanes lanes;
  private final HashTable slots;
  private final int[] weights;
  private final int[] rowWeights;

  /** How many features have a row each: those at the first places. */
  private final int rows;

  private final float[] floats;
  private final int[] floatStarts;

  ParserWeights(FlatFile file) {
    lanes = file.lanes(Part.PARSER_LANES);
    slots = file.table(Part.PARSER_SLOTS);
    weights = file.ints(Part.PARSER_WEIGHTS);
    rowWeights = file.ints(Part.PARSER_ROWS);
    rows = rowWeights.length / lanes.width();
    floats = file.floats(Part.PARSER_FLOATS);
    floatStarts = file.ints(Part.PARSER_FLOAT_STARTS);
  }

  /** What is written over while features are looked up; belongs to one thread. */
  static final class Work {
    private final long[] slots;
    private final int[] places;
    private final int[] counts;

    /** Written only, so that what is read for its memory's sake is read. */
    @SuppressWarnings("UnusedVariable")
    private int asked;

    /** Room for {@code most} features at a time. */
    Work(int most) {
      slots = new long[most];
      places = new int[most];
      counts = new int[most];
    }
  }

  /**
   * Adds weights, in twentieths: those of the features from {@code begins[g]} to before {@code
   * begins[g + 1]} to {@code sums[g]}, for each of the groups.
   */
  void add(long[] features, int[] begins, int[][] sums, int groups, Work work) {
    slots.find(features, begins[groups], work.slots, work.places);
    ask(begins[groups], work);
    for (int g = 0; g < groups; g++) {
      int[] sum = sums[g];
      for (int i = begins[g]; i < begins[g + 1]; i++) {
        int place = work.places[i];
        if (place > rows) {
          addEach(place + 1, place + work.counts[i], sum);
        } else if (place > 0) {
          addRow((place - 1) * lanes.width(), sum);
        }
      }
    }
  }

  /** All weights are asked for before any is needed, for the sake of memory. */
  private void ask(int size, Work work) {
    int asked = 0;
    for (int i = 0; i < size; i++) {
      work.counts[i] = weights[work.places[i]];
    }
    for (int i = 0; i < size; i++) {
      int place = work.places[i];
      if (place > rows) {
        int last = place + work.counts[i];
        for (int at = place + LINE; at < last; at += LINE) {
          asked += weights[at];
        }
        asked += weights[last];
      } else if (place > 0) {
        int begin = (place - 1) * lanes.width();
        for (int at = begin; at < begin + lanes.width(); at += LINE) {
          asked += rowWeights[at];
        }
      }
    }
    work.asked = asked;
  }

  private void addEach(int first, int last, int[] scores) {
    for (int i = first; i <= last; i++) {
      int weight = weights[i];
      lanes.add(PackedWeight.transition(weight), PackedWeight.value(weight), scores);
    }
  }

  private void addRow(int begin, int[] scores) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] += rowWeights[begin + i];
    }
  }

  /** Adds the weights of the first {@code size} features in order, as the floats that they are. */
  void addExactly(long[] features, int size, Work work, float[] scores) {
    slots.find(features, size, work.slots, work.places);
    for (int i = 0; i < size; i++) {
      int place = work.places[i];
      int count = place <= rows ? weights[place] : place;
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
