// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.topic.head.TopicFeatures;
import dev.earshot.text.topic.head.TopicTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Examples as rows of numbers: a column for each n-gram and for each topic that queries find. */
final class TopicMatrix {

  /** In how many rows a feature must be. */
  private static final int LEAST_ROWS = 2;

  /** Of more n-grams the most frequent ones are kept. */
  private static final int MOST_NGRAMS = 1 << 16;

  /** What a query says, beside an n-gram vector of length 1. */
  private static final float QUERY = 0.5f;

  private final List<TopicExample> examples;
  private final long[] keys;
  private final Set<Long> paths;

  private TopicMatrix(List<TopicExample> examples, long[] keys, Set<Long> paths) {
    this.examples = examples;
    this.keys = keys;
    this.paths = paths;
  }

  static TopicMatrix of(List<TopicExample> examples) {
    Map<Long, Integer> ngrams = new HashMap<>();
    Map<Long, Integer> paths = new HashMap<>();
    for (TopicExample example : examples) {
      count(example.features().ngrams(), ngrams);
      count(example.features().paths(), paths);
    }
    Set<Long> found = new TreeSet<>(paths.keySet());
    long[] frequent =
        ngrams.entrySet().stream()
            .filter(count -> count.getValue() >= LEAST_ROWS)
            .sorted(
                Comparator.comparingInt((Map.Entry<Long, Integer> count) -> -count.getValue())
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST_NGRAMS)
            .mapToLong(Map.Entry::getKey)
            .toArray();
    long[] keys = Arrays.copyOf(frequent, frequent.length + found.size());
    int at = frequent.length;
    for (long path : found) {
      keys[at++] = path;
    }
    return new TopicMatrix(examples, Arrays.stream(keys).sorted().distinct().toArray(), found);
  }

  private static void count(long[] hashes, Map<Long, Integer> counts) {
    for (long hash : hashes) {
      counts.merge(hash, 1, Integer::sum);
    }
  }

  /** The rows of some examples. */
  Rows rows(int[] some) {
    Rows rows = new Rows(keys.length);
    for (int i : some) {
      TopicFeatures features = examples.get(i).features();
      float share = (float) features.share();
      for (long ngram : features.ngrams()) {
        put(rows, ngram, share);
      }
      for (long path : features.paths()) {
        put(rows, path, QUERY);
      }
      rows.endRow();
    }
    return rows;
  }

  private void put(Rows rows, long key, float value) {
    int column = Arrays.binarySearch(keys, key);
    if (column >= 0) {
      rows.put(column, value);
    }
  }

  /** What a head keeps of a line, by column. */
  float[] kept(TopicLine line) {
    float[] kept = new float[keys.length];
    for (int column = 0; column < keys.length; column++) {
      float factor = paths.contains(keys[column]) ? QUERY : 1;
      kept[column] = (float) (factor * line.weights()[column]);
    }
    return kept;
  }

  /** The table of what is kept, topic by topic. */
  TopicTable table(List<float[]> kept) {
    return TopicTable.of(keys, kept.toArray(float[][]::new));
  }
}
