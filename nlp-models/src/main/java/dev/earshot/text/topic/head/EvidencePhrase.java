// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic.head;

import dev.earshot.text.topic.TopicHit;
import dev.earshot.text.topic.TopicWords;
import java.util.List;

/**
 * The words that speak most for a topic: the run of neighbouring words with the largest sum of what
 * each adds to the evidence. A pair of words and a place that a query found count for each of their
 * words alike.
 */
final class EvidencePhrase {

  /** Words; a longer run shows nothing more. */
  private static final int LONGEST = 8;

  /** What no run goes beyond. */
  private static final String STOPS = ".!?\n";

  private final String text;
  private final List<TopicWords.Word> words;
  private final double[] spoken;

  private EvidencePhrase(String text, List<TopicWords.Word> words) {
    this.text = text;
    this.words = words;
    this.spoken = new double[words.size()];
  }

  /**
   * The finding of a topic in a text.
   *
   * @param words of the text, at least one
   * @param topic its place in the table
   */
  static TopicFinding of(
      String text,
      List<TopicWords.Word> words,
      List<TopicHit> hits,
      TopicTable table,
      int topic,
      LearntTopic learnt,
      double confidence) {
    EvidencePhrase phrase = new EvidencePhrase(text, words);
    double share = TopicFeatures.of(words, List.of()).share();
    for (int i = 0; i < words.size(); i++) {
      phrase.spoken[i] += share * table.weight(TopicFeatures.word(words, i), topic);
      if (i + 1 < words.size()) {
        double pair = share * table.weight(TopicFeatures.pair(words, i), topic) / 2;
        phrase.spoken[i] += pair;
        phrase.spoken[i + 1] += pair;
      }
    }
    hits.forEach(hit -> phrase.add(hit, table.weight(TopicFeatures.path(hit.path()), topic)));
    return phrase.found(learnt, confidence);
  }

  private void add(TopicHit hit, double weight) {
    int within = 0;
    for (TopicWords.Word word : words) {
      within += isWithin(word, hit) ? 1 : 0;
    }
    for (int i = 0; i < words.size(); i++) {
      spoken[i] += isWithin(words.get(i), hit) ? weight / within : 0;
    }
  }

  private static boolean isWithin(TopicWords.Word word, TopicHit hit) {
    return word.begin() >= hit.begin() && word.end() <= hit.end();
  }

  /** The earliest of the best runs, the shortest of those that begin together. */
  private TopicFinding found(LearntTopic learnt, double confidence) {
    int first = 0;
    int last = 0;
    double best = Double.NEGATIVE_INFINITY;
    for (int from = 0; from < spoken.length; from++) {
      double sum = 0;
      int end = Math.min(spoken.length, from + LONGEST);
      for (int to = from; to < end && (to == from || !isStopped(to)); to++) {
        sum += spoken[to];
        if (sum > best) {
          best = sum;
          first = from;
          last = to;
        }
      }
    }
    return new TopicFinding(
        learnt.path(), words.get(first).begin(), words.get(last).end(), confidence);
  }

  /** Whether a sentence ends before the word. */
  private boolean isStopped(int word) {
    for (int i = words.get(word - 1).end(); i < words.get(word).begin(); i++) {
      if (STOPS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
