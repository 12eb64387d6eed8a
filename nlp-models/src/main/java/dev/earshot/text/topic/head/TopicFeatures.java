// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic.head;

import dev.earshot.text.sentiment.ngram.Ngrams;
import dev.earshot.text.topic.TopicHit;
import dev.earshot.text.topic.TopicWords;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A text as a topic head sees it, by 64-bit hashes. Immutable. */
public final class TopicFeatures {

  /** No stem holds a blank, so that a topic is no word. */
  private static final String MARK = " topic ";

  private final long[] ngrams;
  private final long[] paths;

  private TopicFeatures(long[] ngrams, long[] paths) {
    this.ngrams = ngrams;
    this.paths = paths;
  }

  /** The features of a text's words and hits. */
  public static TopicFeatures of(List<TopicWords.Word> words, Collection<TopicHit> hits) {
    long[] ngrams = new long[2 * words.size()];
    for (int i = 0; i < words.size(); i++) {
      ngrams[2 * i] = word(words, i);
      ngrams[2 * i + 1] = i == 0 ? ngrams[0] : pair(words, i - 1);
    }
    return new TopicFeatures(
        distinct(ngrams), distinct(hits.stream().mapToLong(hit -> path(hit.path())).toArray()));
  }

  /** Its stems and pairs of neighbouring stems, distinct and ascending. */
  public long[] ngrams() {
    return ngrams;
  }

  /** The topics that queries find in it, distinct and ascending. */
  public long[] paths() {
    return paths;
  }

  /** What one n-gram counts in this text: less, the more there are. */
  public double share() {
    return 1 / Math.sqrt(Math.max(1, ngrams.length));
  }

  /** The hash of the word at {@code at}. */
  static long word(List<TopicWords.Word> words, int at) {
    return Ngrams.word(words.get(at).stem());
  }

  /** The hash of the word at {@code at} with the one behind it. */
  static long pair(List<TopicWords.Word> words, int at) {
    return Ngrams.pair(words.get(at).stem(), words.get(at + 1).stem());
  }

  /** The hash of a topic that a query finds. */
  static long path(String path) {
    return Ngrams.word(MARK + path);
  }

  private static long[] distinct(long[] hashes) {
    return Arrays.stream(hashes).sorted().distinct().toArray();
  }
}
