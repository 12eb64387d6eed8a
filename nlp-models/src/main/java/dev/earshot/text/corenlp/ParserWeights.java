// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.corenlp.flat.FeatureTable;
import dev.earshot.text.corenlp.flat.FlatFile;
import dev.earshot.text.corenlp.flat.HashTable;
import dev.earshot.text.corenlp.flat.PackedWeight;
import dev.earshot.text.corenlp.flat.Part;
import dev.earshot.text.corenlp.flat.ScoreFields;
import dev.earshot.text.corenlp.flat.WeightCounts;
import java.util.Arrays;

/**
 * The weights of the parser's features, shared by all threads. They lie on the heap, some 120 MB:
 * where a mapped file is read at random, a machine waits up to twice as long.
 */
final class ParserWeights {

  /** Ints in a line of memory. */
  private static final int LINE = 16;

  final ScoreFields fields;
  private final FeatureTable slots;
  private final HashTable words;
  private final long[] homes;
  private final int[] weights;
  private final ScoreRows rows;

  private final float[] floats;
  private final int[] floatStarts;

  ParserWeights(FlatFile file) {
    fields = file.fields(Part.PARSER_FIELDS);
    slots = file.featureTable(Part.PARSER_SLOTS);
    words = file.table(Part.PARSER_WORDS);
    homes = file.longs(Part.PARSER_HOMES);
    weights = file.ints(Part.PARSER_WEIGHTS);
    rows = ScoreRows.of(file.mappedLongs(Part.PARSER_ROWS), fields.width());
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

  /** Where the features of a word are looked for, by its hash; see {@link FeatureTable}. */
  long home(long word) {
    int place = words.find(word);
    return place == 0 ? FeatureTable.NOWHERE : homes[place];
  }

  /** Where the features that are of no word are looked for. */
  long kindsHome() {
    return homes[0];
  }

  /** Adds the weights of the features of each group, in twentieths, to the group's sum. */
  void add(FeatureList features) {
    Work work = features.work;
    int[] begins = features.begins;
    slots.find(features.hashes, features.slots, features.size, work.slots, work.places);
    ask(features.size, work);
    for (int g = 0; g < features.groups; g++) {
      long[] sum = features.sums[g];
      int start = features.starts[g];
      if (features.anew[g]) {
        Arrays.fill(sum, start, start + fields.width(), 0);
      }
      for (int i = begins[g]; i < begins[g + 1]; i++) {
        int place = work.places[i];
        if (place > rows.size()) {
          int counts = work.counts[i];
          addEach(
              place + WeightCounts.rare(counts) + 1, place + WeightCounts.all(counts), sum, start);
        } else if (place > 0) {
          rows.addTo(place - 1, sum, start);
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
      if (place > rows.size()) {
        int last = place + WeightCounts.all(work.counts[i]);
        for (int at = place + LINE; at < last; at += LINE) {
          asked += weights[at];
        }
        asked += weights[last];
      } else if (place > 0) {
        asked += rows.ask(place - 1);
      }
    }
    work.asked = asked;
  }

  private void addEach(int first, int last, long[] sums, int row) {
    for (int i = first; i <= last; i++) {
      int weight = weights[i];
      fields.add(PackedWeight.transition(weight), PackedWeight.value(weight), sums, row);
    }
  }

  /** Adds the weights for transitions without a field of their own, in twentieths. */
  void addRare(FeatureList features, int[] scores) {
    int[] lists = findLists(features);
    int[] counts = features.work.counts;
    for (int i = 0; i < features.size; i++) {
      counts[i] = WeightCounts.rare(weights[lists[i]]);
    }
    for (int i = 0; i < features.size; i++) {
      for (int j = lists[i] + 1; j <= lists[i] + counts[i]; j++) {
        scores[PackedWeight.transition(weights[j])] += PackedWeight.value(weights[j]);
      }
    }
  }

  /** Adds the weights in the features' order, as the floats that they are. */
  void addExactly(FeatureList features, float[] scores) {
    int[] lists = findLists(features);
    for (int i = 0; i < features.size; i++) {
      int last = lists[i] + WeightCounts.transitions(weights[lists[i]]);
      for (int j = lists[i] + 1; j <= last; j++) {
        addExactly(weights[j], scores);
      }
    }
  }

  /** Where the weights of each feature stand behind their counts. */
  private int[] findLists(FeatureList features) {
    Work work = features.work;
    slots.find(features.hashes, features.slots, features.size, work.slots, work.places);
    for (int i = 0; i < features.size; i++) {
      int place = work.places[i];
      work.places[i] = place <= rows.size() ? weights[place] : place;
    }
    return work.places;
  }

  private void addExactly(int weight, float[] scores) {
    int value = PackedWeight.value(weight) + PackedWeight.LARGEST;
    scores[PackedWeight.transition(weight)] +=
        floats[floatStarts[value] + PackedWeight.variant(weight)];
  }
}
