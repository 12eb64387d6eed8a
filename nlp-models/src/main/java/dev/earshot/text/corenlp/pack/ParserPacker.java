// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.pack;

import dev.earshot.text.corenlp.flat.FeatureTableBuilder;
import dev.earshot.text.corenlp.flat.FlatFileWriter;
import dev.earshot.text.corenlp.flat.HashTableBuilder;
import dev.earshot.text.corenlp.flat.PackedWeight;
import dev.earshot.text.corenlp.flat.Part;
import dev.earshot.text.corenlp.flat.ScoreFields;
import dev.earshot.text.corenlp.flat.TextHash;
import dev.earshot.text.corenlp.flat.WeightCounts;
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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Packs the shift-reduce parser: its transitions and the weights of its features. */
final class ParserPacker {

  /** Of separation there are two features of each kind: what separates, and how many of them. */
  private static final String SEPARATION = "Sepb";

  /** Transitions with a field of their own: those that most features speak for or against. */
  private static final int OWN = Integer.getInteger("own", 80);

  /** Pools of the other transitions; with these the fields fill whole lines of memory. */
  private static final int POOLS = Integer.getInteger("pools", 16);

  /** A feature and how many of its weights in fields are not zero. */
  private record Feature(String name, Weight weight, int count) {

    long hash() {
      return TextHash.of(name);
    }

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
    ScoreFields fields = ScoreFields.of(pools());
    checkBounds(fields);
    List<Feature> features = new ArrayList<>();
    for (Map.Entry<String, Weight> feature : model.weights()) {
      Weight weight = feature.getValue();
      if (hasWeights(weight)) {
        features.add(new Feature(feature.getKey(), weight, count(inFields(rounded(weight), fields))));
      }
    }
    features.sort(Comparator.comparingInt((Feature f) -> -f.count).thenComparing(Feature::name));
    packFeatures(writer, features, fields, starts, values);
  }

  /** The pool of each transition, or -1; see {@link ScoreFields}. */
  private int[] pools() {
    int size = model.transitions().size();
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

  /** Features of a word lie together, those of the commonest words first. */
  private void packFeatures(
      FlatFileWriter writer,
      List<Feature> features,
      ScoreFields fields,
      int[] starts,
      float[] values) {
    Map<String, List<Feature>> byWord = byWord(features);
    List<String> words = new ArrayList<>(byWord.keySet());
    words.sort(Comparator.comparingInt((String w) -> w.isEmpty() ? 0 : 1).thenComparing(w -> -byWord.get(w).size()).thenComparing(w -> w));
    int all = byWord.values().stream().mapToInt(List::size).sum();
    FeatureTableBuilder slots = new FeatureTableBuilder(all, words.size());
    HashTableBuilder places = new HashTableBuilder(words.size());
    long[] homes = new long[words.size()];
    int rowCount = (int) features.stream().filter(Feature::hasRow).count();
    LongStream.Builder rows = LongStream.builder();
    IntStream.Builder weights = IntStream.builder();
    int[] rowPlaces = new int[rowCount];
    Map<String, Integer> packedAt = new HashMap<>();
    int row = 0;
    int place = 1 + rowCount;
    for (int i = 0; i < homes.length; i++) {
      List<Feature> ofWord = byWord.get(words.get(i));
      homes[i] = slots.home(ofWord.size());
      if (i > 0) {
        places.put(TextHash.of(words.get(i)), i);
      }
      for (Feature feature : ofWord) {
        Integer known = packedAt.get(feature.name);
        if (known == null) {
          int[] packed = packed(feature.weight, fields, starts, values);
          if (feature.hasRow()) {
            rowPlaces[row++] = place;
            addRow(inFields(rounded(feature.weight), fields), fields, rows);
          }
          known = feature.hasRow() ? row : place;
          packedAt.put(feature.name, known);
          Arrays.stream(packed).forEach(weights::add);
          place += packed.length;
        }
        slots.put(homes[i], feature.hash(), known);
      }
    }
    writer.put(Part.PARSER_WORDS, places.slots());
    writer.put(Part.PARSER_HOMES, homes);
    writer.put(Part.PARSER_SLOTS, slots.slots());
    writer.put(
        Part.PARSER_WEIGHTS,
        IntStream.concat(
                IntStream.concat(IntStream.of(0), Arrays.stream(rowPlaces)), weights.build())
            .toArray());
    writer.put(Part.PARSER_ROWS, rows.build().toArray());
    writer.put(Part.PARSER_FIELDS, fields.toInts());
    System.out.println("features " + features.size() + " entries " + all + " words " + words.size() + " rows " + rowCount + " weights " + place);
  }

  private static Map<String, List<Feature>> byWord(List<Feature> features) {
    Map<String, List<Feature>> byWord = new HashMap<>();
    byWord.put("", new ArrayList<>());
    for (Feature feature : features) {
      Set<String> words = FeatureWords.of(feature.name);
      for (String word : words.isEmpty() ? Set.of("") : words) {
        byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(feature);
      }
    }
    return byWord;
  }

  private int[] rounded(Weight weight) {
    float[] scores = scores(weight);
    int[] rounded = new int[scores.length];
    Arrays.setAll(rounded, i -> PackedWeight.round(scores[i]));
    return rounded;
  }

  /** What a feature adds to the field of each transition and pool. */
  private static int[] inFields(int[] rounded, ScoreFields fields) {
    int[] added = new int[fields.size()];
    Arrays.fill(added, rounded.length, added.length, Integer.MIN_VALUE);
    for (int i = 0; i < rounded.length; i++) {
      int pool = fields.pool(i);
      if (pool < 0) {
        added[i] = rounded[i];
      } else {
        added[pool] = Math.max(added[pool], rounded[i]);
      }
    }
    return added;
  }

  private boolean hasWeights(Weight weight) {
    for (float score : scores(weight)) {
      if (score != 0) {
        return true;
      }
    }
    return false;
  }

  private static int count(int[] values) {
    return (int) Arrays.stream(values).filter(value -> value != 0).count();
  }

  private static void addRow(int[] added, ScoreFields fields, LongStream.Builder rows) {
    long[] row = new long[fields.width()];
    for (int i = 0; i < added.length; i++) {
      if (added[i] != 0) {
        fields.add(i, added[i], row, 0);
      }
    }
    Arrays.stream(row).forEach(rows::add);
  }

  /** Throws if a sum of scores could be too large for its field: a state has one of each kind. */
  private void checkBounds(ScoreFields fields) {
    Map<String, int[]> largest = new TreeMap<>();
    for (Map.Entry<String, Weight> feature : model.weights()) {
      int[] added = inFields(rounded(feature.getValue()), fields);
      int[] ofKind = largest.computeIfAbsent(kind(feature.getKey()), k -> new int[added.length]);
      Arrays.setAll(ofKind, i -> Math.max(ofKind[i], Math.abs(added[i])));
    }
    for (int i = 0; i < fields.size(); i++) {
      int number = i;
      int bound =
          largest.entrySet().stream()
              .mapToInt(e -> e.getValue()[number] * (e.getKey().contains(SEPARATION) ? 2 : 1))
              .sum();
      if (bound > ScoreFields.LARGEST) {
        throw new IllegalArgumentException("sums of up to " + bound + " do not fit into a field");
      }
    }
  }

  /** What stands before the first dash of a feature's name. */
  private static String kind(String feature) {
    int dash = feature.indexOf('-');
    return dash < 0 ? feature : feature.substring(0, dash);
  }

  /** A feature's weights behind their {@link WeightCounts}. */
  private int[] packed(Weight weight, ScoreFields fields, int[] starts, float[] values) {
    float[] scores = scores(weight);
    int[] added = inFields(rounded(weight), fields);
    int[] pools =
        IntStream.range(scores.length, added.length)
            .filter(pool -> added[pool] != 0)
            .map(pool -> PackedWeight.of(pool, added[pool], 0))
            .toArray();
    int[] own = packed(scores, t -> fields.pool(t) < 0, starts, values);
    int[] others = packed(scores, t -> fields.pool(t) >= 0, starts, values);
    int counts = WeightCounts.of(pools.length, own.length, others.length);
    return Stream.of(new int[] {counts}, pools, own, others).flatMapToInt(Arrays::stream).toArray();
  }

  private static int[] packed(
      float[] scores, IntPredicate taken, int[] starts, float[] values) {
    return IntStream.range(0, scores.length)
        .filter(transition -> scores[transition] != 0 && taken.test(transition))
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
