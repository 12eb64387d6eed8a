// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import dev.earshot.text.aspect.LocalSentiment;
import dev.earshot.text.sentiment.SentenceSentiment;
import dev.earshot.text.topic.TopicHit;
import dev.earshot.text.topic.head.TopicFinding;
import dev.earshot.text.topic.head.TopicHead;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

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
   * @param places how places in each of the sentences are judged
   */
  static List<TopicMention> of(
      String text,
      List<TopicHit> hits,
      List<SentenceSentiment> sentences,
      List<LocalSentiment> places) {
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
    merged.forEach((place, hit) -> mentions.add(mention(text, hit, score(place, hit, places))));
    return mentions;
  }

  /**
   * The mentions in {@code text}, whose sentences were not read, in the order of their first hits.
   *
   * @param score of each
   */
  static List<TopicMention> of(String text, List<TopicHit> hits, double score) {
    PlainSentences sentences = new PlainSentences(text);
    Map<Place, TopicHit> merged = new LinkedHashMap<>();
    for (TopicHit hit : hits) {
      merged.merge(new Place(sentences.at(hit.begin()), hit.queryId()), hit, TopicMentions::joined);
    }
    return merged.values().stream().map(hit -> mention(text, hit, score)).toList();
  }

  /**
   * The mentions of queries together with those of a topic head, in the order of the text.
   *
   * @param mentions in order
   * @param score of a finding
   * @param queryId names the head behind the finding of a path
   */
  static List<TopicMention> joined(
      String text,
      List<TopicMention> mentions,
      TopicHead.Answer answer,
      ToDoubleFunction<TopicFinding> score,
      UnaryOperator<String> queryId) {
    if (answer.found().isEmpty() && answer.refused().isEmpty()) {
      return mentions;
    }
    List<TopicMention> all = new ArrayList<>(mentions);
    all.removeIf(mention -> answer.refused().contains(mention.path()));
    for (TopicFinding finding : answer.found()) {
      all.add(
          new TopicMention(
              finding.path(),
              finding.begin(),
              finding.end(),
              text.substring(finding.begin(), finding.end()),
              score.applyAsDouble(finding),
              queryId.apply(finding.path()),
              OptionalDouble.of(finding.confidence())));
    }
    all.sort(Comparator.comparingInt(TopicMention::begin));
    return all;
  }

  /** How a place is judged by the sentence that it begins in. */
  static double score(
      int begin, int end, List<SentenceSentiment> sentences, List<LocalSentiment> places) {
    int sentence = -1;
    while (sentence + 1 < sentences.size() && sentences.get(sentence + 1).begin() <= begin) {
      sentence++;
    }
    return sentence < 0 ? 0 : places.get(sentence).score(begin, end);
  }

  private static TopicHit joined(TopicHit first, TopicHit second) {
    return new TopicHit(
        first.path(), first.queryId(), first.begin(), Math.max(first.end(), second.end()));
  }

  private static double score(Place place, TopicHit hit, List<LocalSentiment> places) {
    return place.sentence() < 0 ? 0 : places.get(place.sentence()).score(hit.begin(), hit.end());
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
