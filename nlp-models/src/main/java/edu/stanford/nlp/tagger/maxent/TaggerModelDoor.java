// SPDX-License-Identifier: GPL-3.0-or-later
package edu.stanford.nlp.tagger.maxent;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Opens to the build what CoreNLP's tagger keeps to its package. Used by the build only and not
 * part of the jar.
 */
public final class TaggerModelDoor {

  private final MaxentTagger tagger;

  private TaggerModelDoor(MaxentTagger tagger) {
    this.tagger = tagger;
  }

  /** The model at {@code path}, which looks two tags back and scores exactly. */
  public static TaggerModelDoor open(String path) {
    MaxentTagger tagger = new MaxentTagger(path);
    if (tagger.leftContext != 2 || tagger.rightContext != 0 || tagger.hasApproximateScoring()) {
      throw new IllegalArgumentException(path + " is not a tagger of the kind that is known here");
    }
    return new TaggerModelDoor(tagger);
  }

  /** What its features look at, those of all words first, then those of rare words. */
  public List<String> features() {
    List<String> features = new ArrayList<>();
    for (int i = 0; i < tagger.extractors.size(); i++) {
      features.add(tagger.extractors.get(i).toString());
    }
    for (int i = 0; i < tagger.extractorsRare.size(); i++) {
      features.add("rare " + tagger.extractorsRare.get(i));
    }
    return features;
  }

  /** The tags in order. */
  public List<String> tags() {
    List<String> tags = new ArrayList<>();
    for (int i = 0; i < tagger.ySize; i++) {
      tags.add(tagger.tags.getTag(i));
    }
    return tags;
  }

  /** The tags that an unknown word may have, as numbers. */
  public int[] openTags() {
    return numbers(tagger.tags.deterministicallyExpandTags(tagger.tags.getOpenTagsArray()));
  }

  /**
   * The weights of one feature.
   *
   * @param consumer is given each value with the tags' weights, 0 where there is none
   */
  public void forEachValue(int feature, BiConsumer<String, double[]> consumer) {
    double[] lambda = tagger.getLambdaSolve().lambda;
    for (Map.Entry<String, int[]> entry : tagger.fAssociations.get(feature).entrySet()) {
      double[] weights = new double[tagger.ySize];
      for (int tag = 0; tag < weights.length; tag++) {
        int number = entry.getValue()[tag];
        weights[tag] = number < 0 ? 0 : lambda[number];
      }
      consumer.accept(entry.getKey(), weights);
    }
  }

  /** The words that the tagger knows, in order. */
  public List<String> words() {
    return List.copyOf(map(tagger.dict, "dict").keySet());
  }

  /** Whether the features of rare words are asked for {@code word}. */
  public boolean isRare(String word) {
    return tagger.isRare(word);
  }

  /** The number of the tag that {@code word} has most often, -1 if there is none. */
  public int commonestTag(String word) {
    String tag = tagger.dict.getFirstTag(word);
    return tag == null ? -1 : tagger.tags.getIndex(tag);
  }

  /** The tags that {@code word} may have, as numbers. */
  public int[] tagsOf(String word) {
    return tagger.dict.sum(word) == 0
        ? openTags()
        : numbers(tagger.tags.deterministicallyExpandTags(tagger.dict.getTags(word)));
  }

  /** The clusters of words, by lower-case word. */
  public Map<String, String> clusters() {
    for (int i = 0; i < tagger.extractorsRare.size(); i++) {
      if (tagger.extractorsRare.get(i) instanceof ExtractorDistsim extractor) {
        return clusters(field(extractor, "lexicon"));
      }
    }
    throw new IllegalArgumentException("the tagger has no clusters of words");
  }

  private static Map<String, String> clusters(Object lexicon) {
    if (!field(lexicon, "casedDistSim").equals(false)
        || !field(lexicon, "mapdigits").equals(false)) {
      throw new IllegalArgumentException("clusters of another kind than is known here");
    }
    Map<String, String> clusters = new TreeMap<>();
    map(lexicon, "lexicon").forEach((word, cluster) -> clusters.put(word, (String) cluster));
    return clusters;
  }

  /** The cluster of a word that is in none. */
  public String unknownCluster() {
    return clusters().getOrDefault("<unk>", "null");
  }

  private int[] numbers(String[] tags) {
    return Arrays.stream(tags).mapToInt(tagger.tags::getIndex).toArray();
  }

  private static Map<String, Object> map(Object object, String name) {
    Map<String, Object> map = new TreeMap<>();
    ((Map<?, ?>) field(object, name)).forEach((key, value) -> map.put((String) key, value));
    return map;
  }

  private static Object field(Object object, String name) {
    try {
      Field field = object.getClass().getDeclaredField(name);
      field.setAccessible(true);
      return field.get(object);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("another CoreNLP than is known here: no " + name, e);
    }
  }
}
