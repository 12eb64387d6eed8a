// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.pack;

import dev.earshot.text.corenlp.flat.FlatFileWriter;
import dev.earshot.text.corenlp.flat.HashTableBuilder;
import dev.earshot.text.corenlp.flat.Part;
import dev.earshot.text.corenlp.flat.TextHash;
import edu.stanford.nlp.tagger.maxent.TaggerModelDoor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Packs the tagger: its weights, its dictionary and its clusters of words. */
final class TaggerPacker {

  /** What the decoder knows to ask, in the model's order. */
  private static final List<String> FEATURES =
      List.of(
          "Extractor(-1,word)",
          "Extractor(0,word)",
          "Extractor(1,word)",
          "ExtractorContinuousTagConj(-2 ... -1)",
          "Extractor(-1,tag)",
          "rare ExtractorWordShapeClassifier(-1,chris2)",
          "rare ExtractorWordShapeClassifier(0,chris2)",
          "rare ExtractorWordShapeClassifier(1,chris2)",
          "rare ExtractorDistsim(-1,word)",
          "rare ExtractorDistsim(0,word)",
          "rare ExtractorDistsim(1,word)",
          "rare ExtractorDistsimConjunction(-1,1)",
          "rare ExtractorUCase()",
          "rare ExtractorCNumber()",
          "rare ExtractorDash()",
          "rare ExtractorLetterDigitDash()",
          "rare CompanyNameDetector()",
          "rare ExtractorAllCapitalized()",
          "rare ExtractorUpperDigitDash()",
          "rare ExtractorStartSentenceCap()",
          "rare ExtractorMidSentenceCapC()",
          "rare ExtractorMidSentenceCap()");

  private final TaggerModelDoor model;

  TaggerPacker(String path) {
    model = TaggerModelDoor.open(path);
  }

  void pack(FlatFileWriter writer) {
    if (!model.features().subList(0, FEATURES.size()).equals(FEATURES)) {
      throw new IllegalArgumentException("the tagger has other features: " + model.features());
    }
    writer.put(Part.TAGGER_TAGS, model.tags());
    writer.put(Part.TAGGER_OPEN_TAGS, model.openTags());
    packWeights(writer);
    packDictionary(writer);
    packClusters(writer);
  }

  private void packWeights(FlatFileWriter writer) {
    Map<Long, double[]> features = new TreeMap<>();
    for (int i = 0; i < model.features().size(); i++) {
      int feature = i;
      model.forEachValue(
          feature, (value, weights) -> features.put(TextHash.of(feature, value), packed(weights)));
    }
    HashTableBuilder slots = new HashTableBuilder(features.size());
    DoubleStream.Builder all = DoubleStream.builder().add(0);
    int place = 1;
    for (Map.Entry<Long, double[]> feature : features.entrySet()) {
      slots.put(feature.getKey(), place);
      Arrays.stream(feature.getValue()).forEach(all::add);
      place += feature.getValue().length;
    }
    writer.put(Part.TAGGER_SLOTS, slots.slots());
    writer.put(Part.TAGGER_WEIGHTS, all.build().toArray());
  }

  /** How many tags have a weight, and each of them with its weight. */
  private static double[] packed(double[] weights) {
    DoubleStream.Builder pairs = DoubleStream.builder();
    pairs.add((double) Arrays.stream(weights).filter(weight -> weight != 0).count());
    for (int tag = 0; tag < weights.length; tag++) {
      if (weights[tag] != 0) {
        pairs.add(tag).add(weights[tag]);
      }
    }
    return pairs.build().toArray();
  }

  private void packDictionary(FlatFileWriter writer) {
    List<String> words = model.words();
    HashTableBuilder slots = new HashTableBuilder(words.size());
    List<Integer> entries = new ArrayList<>(List.of(0));
    for (String word : words) {
      slots.put(TextHash.of(word), entries.size());
      int[] tags = model.tagsOf(word);
      entries.add(model.isRare(word) ? 1 : 0);
      entries.add(model.commonestTag(word));
      entries.add(tags.length);
      IntStream.of(tags).forEach(entries::add);
    }
    writer.put(Part.DICTIONARY_SLOTS, slots.slots());
    writer.put(Part.DICTIONARY, entries.stream().mapToInt(Integer::intValue).toArray());
  }

  private void packClusters(FlatFileWriter writer) {
    Map<String, String> clusters = model.clusters();
    List<String> names = new ArrayList<>(List.of(model.unknownCluster()));
    HashTableBuilder slots = new HashTableBuilder(clusters.size());
    Map<String, Integer> places = new TreeMap<>();
    clusters.forEach(
        (word, name) -> {
          int place = places.computeIfAbsent(name, added -> names.size() + 1);
          if (place > names.size()) {
            names.add(name);
          }
          slots.put(TextHash.of(word), place);
        });
    writer.put(Part.CLUSTER_SLOTS, slots.slots());
    writer.put(Part.CLUSTERS, names);
  }
}
