// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.pack;

import dev.earshot.text.corenlp.flat.FlatFileWriter;
import dev.earshot.text.corenlp.flat.HashTableBuilder;
import dev.earshot.text.corenlp.flat.Lanes;
import dev.earshot.text.corenlp.flat.PackedWeight;
import dev.earshot.text.corenlp.flat.Part;
import dev.earshot.text.corenlp.flat.TextHash;
import edu.stanford.nlp.parser.shiftreduce.BinaryTransition;
import edu.stanford.nlp.parser.shiftreduce.CompoundUnaryTransition;
import edu.stanford.nlp.parser.shiftreduce.IdleTransition;
import edu.stanford.nlp.parser.shiftreduce.ParserModelDoor;
import edu.stanford.nlp.parser.shiftreduce.ShiftTransition;
import edu.stanford.nlp.parser.shiftreduce.Transition;
import edu.stanford.nlp.parser.shiftreduce.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Packs the shift-reduce parser: its transitions and the weights of its features. */
final class ParserPacker {

  /** Of separation there are two features of each kind: what separates, and how many of them. */
  private static final String SEPARATION = "Sepb";

  /** A feature and how many of its weights are not zero. */
  private record Feature(long hash, Weight weight, int count) {

    boolean hasRow() {
      return count >= PackedWeight.ROW_FROM;
    }
  }

  private final ParserModelDoor model;
  private final List<String> categories = new ArrayList<>();

  ParserPacker(String path) {
    model = ParserModelDoor.open(path);
    if (!model.rootStates().equals(Set.of("ROOT"))
        || !model.rootOnlyStates().equals(Set.of("ROOT"))) {
      throw new IllegalArgumentException("a finished tree is not a ROOT");
    }
  }

  void pack(FlatFileWriter writer) {
    packTransitions(writer);
    writer.put(Part.PARSER_CATEGORIES, categories);
    packWeights(writer);
  }

  private void packTransitions(FlatFileWriter writer) {
    Set<String> names = new LinkedHashSet<>(List.of("ROOT", "X", "@X"));
    model
        .transitions()
        .forEach(
            transition ->
                labels(transition)
                    .forEach(
                        label -> {
                          names.add(label);
                          names.add(label.startsWith("@") ? label.substring(1) : label);
                        }));
    categories.addAll(names);
    List<Integer> packed = new ArrayList<>();
    for (Transition transition : model.transitions()) {
      List<String> labels = labels(transition);
      packed.add(kind(transition));
      packed.add(isRoot(transition) ? 1 : 0);
      packed.add(labels.size());
      labels.forEach(label -> packed.add(categories.indexOf(label)));
    }
    writer.put(Part.PARSER_TRANSITIONS, packed.stream().mapToInt(Integer::intValue).toArray());
  }

  private static List<String> labels(Transition transition) {
    if (transition instanceof BinaryTransition binary) {
      return List.of(binary.label);
    }
    return transition instanceof CompoundUnaryTransition unary ? List.of(unary.labels) : List.of();
  }

  private static boolean isRoot(Transition transition) {
    return (transition instanceof BinaryTransition binary && binary.isRoot)
        || (transition instanceof CompoundUnaryTransition unary && unary.isRoot);
  }

  /** The ordinal of the transition's kind; the decoder has them in this order. */
  private static int kind(Transition transition) {
    if (transition instanceof ShiftTransition) {
      return 0;
    } else if (transition instanceof BinaryTransition binary) {
      return binary.side == BinaryTransition.Side.LEFT ? 1 : 2;
    } else if (transition instanceof CompoundUnaryTransition) {
      return 3;
    } else if (ParserModelDoor.isFinalize(transition)) {
      return 4;
    } else if (transition instanceof IdleTransition) {
      return 5;
    }
    throw new IllegalArgumentException("an unknown transition: " + transition);
  }

  private void packWeights(FlatFileWriter writer) {
    Map<Integer, Set<Float>> exact = exactValues();
    int[] starts = new int[2 * PackedWeight.LARGEST + 2];
    List<Float> floats = new ArrayList<>();
    for (int value = -PackedWeight.LARGEST; value <= PackedWeight.LARGEST; value++) {
      starts[value + PackedWeight.LARGEST] = floats.size();
      floats.addAll(exact.getOrDefault(value, new TreeSet<>()));
    }
    starts[starts.length - 1] = floats.size();
    float[] values = new float[floats.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = floats.get(i);
    }
    writer.put(Part.PARSER_FLOAT_STARTS, starts);
    writer.put(Part.PARSER_FLOATS, values);
    packFeatures(writer, starts, values);
  }

  private Map<Integer, Set<Float>> exactValues() {
    Map<Integer, Set<Float>> exact = new TreeMap<>();
    for (Map.Entry<String, Weight> feature : model.weights()) {
      for (float weight : scores(feature.getValue())) {
        if (weight != 0) {
          exact.computeIfAbsent(PackedWeight.round(weight), v -> new TreeSet<>()).add(weight);
        }
      }
    }
    return exact;
  }

  private void packFeatures(FlatFileWriter writer, int[] starts, float[] values) {
    Map<Long, Weight> features = new TreeMap<>();
    model.weights().forEach(f -> features.put(TextHash.of(f.getKey()), f.getValue()));
    if (features.size() != model.weights().size()) {
      throw new IllegalStateException("two features have the same hash");
    }
    List<Feature> sorted = new ArrayList<>();
    features.forEach(
        (hash, weight) -> sorted.add(new Feature(hash, weight, count(scores(weight)))));
    sorted.removeIf(feature -> feature.count == 0);
    sorted.sort(Comparator.comparingInt(feature -> -feature.count));
    packSorted(writer, sorted, starts, values);
  }

  /** Those with many weights come first, so that what is often needed is kept close. */
  private void packSorted(
      FlatFileWriter writer, List<Feature> features, int[] starts, float[] values) {
    Lanes lanes = Lanes.of(bounds());
    int rowCount = (int) features.stream().filter(Feature::hasRow).count();
    HashTableBuilder slots = new HashTableBuilder(features.size());
    IntStream.Builder rows = IntStream.builder();
    int[] weights = new int[1 + rowCount + features.stream().mapToInt(f -> 1 + f.count).sum()];
    int row = 0;
    int place = 1 + rowCount;
    for (Feature feature : features) {
      float[] scores = scores(feature.weight);
      if (feature.hasRow()) {
        weights[++row] = place;
        addRow(scores, lanes, rows);
      }
      slots.put(feature.hash, feature.hasRow() ? row : place);
      int[] packed = packed(scores, starts, values);
      weights[place++] = packed.length;
      System.arraycopy(packed, 0, weights, place, packed.length);
      place += packed.length;
    }
    writer.put(Part.PARSER_SLOTS, slots.slots());
    writer.put(Part.PARSER_WEIGHTS, weights);
    writer.put(Part.PARSER_ROWS, rows.build().toArray());
    writer.put(Part.PARSER_LANES, lanes.toInts());
  }

  private static int count(float[] scores) {
    int count = 0;
    for (float score : scores) {
      count += score == 0 ? 0 : 1;
    }
    return count;
  }

  private static void addRow(float[] scores, Lanes lanes, IntStream.Builder rows) {
    int[] row = new int[lanes.width()];
    for (int transition = 0; transition < scores.length; transition++) {
      lanes.add(transition, PackedWeight.round(scores[transition]), row);
    }
    Arrays.stream(row).forEach(rows::add);
  }

  /** How large the score of each transition may be: a state has one feature of each kind. */
  private int[] bounds() {
    Map<String, int[]> largest = new TreeMap<>();
    for (Map.Entry<String, Weight> feature : model.weights()) {
      float[] scores = scores(feature.getValue());
      int[] ofKind = largest.computeIfAbsent(kind(feature.getKey()), k -> new int[scores.length]);
      for (int i = 0; i < scores.length; i++) {
        ofKind[i] = Math.max(ofKind[i], Math.abs(PackedWeight.round(scores[i])));
      }
    }
    int[] bounds = new int[model.transitions().size()];
    largest.forEach(
        (kind, weights) -> {
          for (int i = 0; i < bounds.length; i++) {
            bounds[i] += weights[i] * (kind.contains(SEPARATION) ? 2 : 1);
          }
        });
    return bounds;
  }

  /** What stands before the first dash of a feature's name. */
  private static String kind(String feature) {
    int dash = feature.indexOf('-');
    return dash < 0 ? feature : feature.substring(0, dash);
  }

  private static int[] packed(float[] scores, int[] starts, float[] values) {
    return IntStream.range(0, scores.length)
        .filter(transition -> scores[transition] != 0)
        .map(transition -> packed(transition, scores[transition], starts, values))
        .toArray();
  }

  private static int packed(int transition, float weight, int[] starts, float[] values) {
    int value = PackedWeight.round(weight);
    int start = starts[value + PackedWeight.LARGEST];
    int end = starts[value + PackedWeight.LARGEST + 1];
    return PackedWeight.of(
        transition, value, Arrays.binarySearch(values, start, end, weight) - start);
  }

  private float[] scores(Weight weight) {
    float[] scores = new float[model.transitions().size()];
    weight.score(scores);
    return scores;
  }
}
