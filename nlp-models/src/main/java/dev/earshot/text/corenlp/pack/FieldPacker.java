// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.pack;

import dev.earshot.text.corenlp.flat.PackedWeight;
import dev.earshot.text.corenlp.flat.ScoreFields;
import edu.stanford.nlp.parser.shiftreduce.ParserModelDoor;
import edu.stanford.nlp.parser.shiftreduce.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Gives the parser's transitions their {@link ScoreFields}. */
final class FieldPacker {

  /** Transitions with a field of their own: those that most features speak for or against. */
  private static final int OWN = 80;

  /** Pools of the other transitions; with these the fields fill whole lines of memory. */
  private static final int POOLS = 16;

  /** Of separation there are two features of each kind: what separates, and how many of them. */
  private static final String SEPARATION = "Sepb";

  private final ParserModelDoor model;
  private final int size;
  private final ScoreFields fields;

  /**
   * Fields for the transitions of {@code model}.
   *
   * @throws IllegalArgumentException if a sum of scores could be too large for its field
   */
  FieldPacker(ParserModelDoor model) {
    this.model = model;
    size = model.transitions().size();
    fields = ScoreFields.of(pools());
    checkBounds();
  }

  ScoreFields fields() {
    return fields;
  }

  /** What a feature adds to the field of each transition and pool; 0 where it has none. */
  int[] inFields(Weight weight) {
    int[] rounded = rounded(weight);
    int[] added = new int[fields.size()];
    Arrays.fill(added, size, added.length, Integer.MIN_VALUE);
    for (int i = 0; i < size; i++) {
      int pool = fields.pool(i);
      if (pool < 0) {
        added[i] = rounded[i];
      } else {
        added[pool] = Math.max(added[pool], rounded[i]);
      }
    }
    return added;
  }

  /** The row of a feature. */
  long[] row(Weight weight) {
    int[] added = inFields(weight);
    long[] row = new long[fields.width()];
    for (int i = 0; i < added.length; i++) {
      if (added[i] != 0) {
        fields.add(i, added[i], row, 0);
      }
    }
    return row;
  }

  /** The pool of each transition, or -1. */
  private int[] pools() {
    int[] counts = new int[size];
    for (Map.Entry<String, Weight> feature : model.weights()) {
      int[] rounded = rounded(feature.getValue());
      for (int i = 0; i < size; i++) {
        counts[i] += rounded[i] == 0 ? 0 : 1;
      }
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    order.sort(Comparator.comparingInt(transition -> -counts[transition]));
    int[] pools = new int[size];
    for (int i = 0; i < size; i++) {
      pools[order.get(i)] = i < OWN ? -1 : size + (i - OWN) % POOLS;
    }
    return pools;
  }

  private int[] rounded(Weight weight) {
    float[] scores = new float[size];
    weight.score(scores);
    int[] rounded = new int[size];
    Arrays.setAll(rounded, i -> PackedWeight.round(scores[i]));
    return rounded;
  }

  /** A state has one feature of each kind, so the largest weights of all kinds bound a sum. */
  private void checkBounds() {
    Map<String, int[]> largest = new TreeMap<>();
    for (Map.Entry<String, Weight> feature : model.weights()) {
      int[] added = inFields(feature.getValue());
      int[] ofKind = largest.computeIfAbsent(kind(feature.getKey()), k -> new int[added.length]);
      Arrays.setAll(ofKind, i -> Math.max(ofKind[i], Math.abs(added[i])));
    }
    long[] bounds = new long[fields.size()];
    largest.forEach(
        (kind, weights) -> {
          for (int i = 0; i < bounds.length; i++) {
            bounds[i] += weights[i] * (kind.contains(SEPARATION) ? 2L : 1);
          }
        });
    long bound = Arrays.stream(bounds).max().orElse(0);
    if (bound > ScoreFields.LARGEST) {
      throw new IllegalArgumentException("sums of up to " + bound + " do not fit into a field");
    }
  }

  /** What stands before the first dash of a feature's name. */
  private static String kind(String feature) {
    int dash = feature.indexOf('-');
    return dash < 0 ? feature : feature.substring(0, dash);
  }
}
