// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import dev.earshot.text.sentiment.SentenceSentiment;
import dev.earshot.text.topic.TopicHit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From the places where queries match to one mention of a topic per sentence. */
final class TopicMentions {

  /** A topic in the sentence of that number. */
  private record Place(int sentence, String queryId) {}

  private TopicMentions() {}

  /**
   * The mentions in {@code text}, in the order of their first hits.
   *
   * @param hits in order
   * @param sentences in order; a hit outside of all of them belongs to the sentence before it
   */
  static List<TopicMention> of(
      String text, List<TopicHit> hits, List<SentenceSentiment> sentences) {
    Map<Place, TopicHit> merged = new LinkedHashMap<>();
    int sentence = -1;
    for (TopicHit hit : hits) {
      while (sentence + 1 < sentences.size()
          && sentences.get(sentence + 1).begin() <= hit.begin()) {
        sentence++;
      }
      merged.merge(new Place(sentence, hit.queryId()), hit, TopicMentions::joined);
    }
    List<TopicMention> mentions = new ArrayList<>();
    merged.forEach((place, hit) -> mentions.add(mention(text, hit, score(place, sentences))));
    return mentions;
  }

  private static TopicHit joined(TopicHit first, TopicHit second) {
    return new TopicHit(
        first.path(), first.queryId(), first.begin(), Math.max(first.end(), second.end()));
  }

  private static double score(Place place, List<SentenceSentiment> sentences) {
    return place.sentence() < 0 ? 0 : sentences.get(place.sentence()).score();
  }

  private static TopicMention mention(String text, TopicHit hit, double score) {
    return new TopicMention(
        hit.path(),
        hit.begin(),
        hit.end(),
        text.substring(hit.begin(), hit.end()),
        score,
        hit.queryId());
  }
}
