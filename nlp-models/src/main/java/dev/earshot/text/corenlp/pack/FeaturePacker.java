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
import edu.stanford.nlp.parser.shiftreduce.ParserModelDoor;
import edu.stanford.nlp.parser.shiftreduce.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Packs the weights of the parser's features, those of a word together and those of the commonest
 * words first: what is needed together lies together.
 */
final class FeaturePacker {

  /** Stands for the word of features that are of none; it comes first. */
  private static final String NO_WORD = "";

  /** A feature, and how many fields it adds to. */
  private record Feature(String name, Weight weight, int count) {

    boolean hasRow() {
      return count >= PackedWeight.ROW_FROM;
    }
  }

  private final int transitions;
  private final FieldPacker packer;
  private final ScoreFields fields;
  private final ExactFloats floats;
  private final Map<String, List<Feature>> byWord = new HashMap<>();

  private final LongStream.Builder rows = LongStream.builder();
  private final IntStream.Builder weights = IntStream.builder();
  private final Map<String, Integer> places = new HashMap<>();
  private final int[] rowPlaces;
  private int row;
  private int place;

  FeaturePacker(ParserModelDoor model, FieldPacker packer, ExactFloats floats) {
    transitions = model.transitions().size();
    this.packer = packer;
    this.floats = floats;
    fields = packer.fields();
    byWord.put(NO_WORD, new ArrayList<>());
    int rowCount = 0;
    for (Map.Entry<String, Weight> entry : model.weights()) {
      Weight weight = entry.getValue();
      if (hasScore(weight)) {
        Feature feature = new Feature(entry.getKey(), weight, count(packer.inFields(weight)));
        group(feature);
        rowCount += feature.hasRow() ? 1 : 0;
      }
    }
    rowPlaces = new int[rowCount];
    place = 1 + rowCount;
  }

  private boolean hasScore(Weight weight) {
    for (float score : scores(weight)) {
      if (score != 0) {
        return true;
      }
    }
    return false;
  }

  private static int count(int[] added) {
    return (int) Arrays.stream(added).filter(value -> value != 0).count();
  }

  private void group(Feature feature) {
    Set<String> words = FeatureWords.of(feature.name);
    for (String word : words.isEmpty() ? Set.of(NO_WORD) : words) {
      byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(feature);
    }
  }

  void pack(FlatFileWriter writer) {
    List<String> words = wordsInOrder();
    int size = byWord.values().stream().mapToInt(List::size).sum();
    FeatureTableBuilder slots = new FeatureTableBuilder(size, words.size());
    HashTableBuilder homePlaces = new HashTableBuilder(words.size());
    long[] homes = new long[words.size()];
    for (int i = 0; i < homes.length; i++) {
      List<Feature> features = byWord.get(words.get(i));
      features.sort(Comparator.comparingInt((Feature f) -> -f.count).thenComparing(Feature::name));
      homes[i] = slots.home(features.size());
      if (i > 0) {
        homePlaces.put(TextHash.of(words.get(i)), i);
      }
      for (Feature feature : features) {
        slots.put(homes[i], TextHash.of(feature.name), place(feature));
      }
    }
    writer.put(Part.PARSER_WORDS, homePlaces.slots());
    writer.put(Part.PARSER_HOMES, homes);
    writer.put(Part.PARSER_SLOTS, slots.slots());
    writeWeights(writer);
  }

  private List<String> wordsInOrder() {
    List<String> words = new ArrayList<>(byWord.keySet());
    words.remove(NO_WORD);
    words.sort(
        Comparator.comparingInt((String word) -> -byWord.get(word).size())
            .thenComparing(Comparator.naturalOrder()));
    words.add(0, NO_WORD);
    return words;
  }

  private void writeWeights(FlatFileWriter writer) {
    IntStream before = IntStream.concat(IntStream.of(0), Arrays.stream(rowPlaces));
    writer.put(Part.PARSER_WEIGHTS, IntStream.concat(before, weights.build()).toArray());
    writer.put(Part.PARSER_ROWS, rows.build().toArray());
    writer.put(Part.PARSER_FIELDS, fields.toInts());
  }

  /** The feature's place, where it is put when it is met first. */
  private int place(Feature feature) {
    Integer known = places.get(feature.name);
    if (known != null) {
      return known;
    }
    int[] packed = packed(feature);
    Arrays.stream(packed).forEach(weights::add);
    int list = place;
    place += packed.length;
    if (feature.hasRow()) {
      rowPlaces[row++] = list;
      Arrays.stream(packer.row(feature.weight)).forEach(rows::add);
    }
    int own = feature.hasRow() ? row : list;
    places.put(feature.name, own);
    return own;
  }

  /** A feature's weights behind their {@link WeightCounts}. */
  private int[] packed(Feature feature) {
    float[] scores = scores(feature.weight);
    int[] added = packer.inFields(feature.weight);
    int[] pools =
        IntStream.range(transitions, added.length)
            .filter(pool -> added[pool] != 0)
            .map(pool -> PackedWeight.of(pool, added[pool], 0))
            .toArray();
    int[] own = packed(scores, transition -> fields.pool(transition) < 0);
    int[] rare = packed(scores, transition -> fields.pool(transition) >= 0);
    int[] counts = {WeightCounts.of(rare.length, own.length, pools.length)};
    return Stream.of(counts, rare, own, pools).flatMapToInt(Arrays::stream).toArray();
  }

  private int[] packed(float[] scores, IntPredicate taken) {
    return IntStream.range(0, scores.length)
        .filter(transition -> scores[transition] != 0 && taken.test(transition))
        .map(transition -> floats.packed(transition, scores[transition]))
        .toArray();
  }

  private float[] scores(Weight weight) {
    float[] scores = new float[transitions];
    weight.score(scores);
    return scores;
  }
}
