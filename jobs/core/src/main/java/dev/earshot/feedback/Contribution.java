// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one version of a feedback added to metrics and journeys; an edit or delete carries it so
 * that consumers can take it back. Holds no text.
 *
 * @param times of that version
 * @param party of that version
 * @param dimensions of that version
 * @param language as analysed
 * @param ratings answers on scales
 * @param sentiment of the whole text
 * @param topics each topic with its mean score, by path
 * @param invitation state of the invitation
 * @param ticketStatus state of the ticket
 */
public record Contribution(
    Times times,
    Party party,
    Dimensions dimensions,
    String language,
    List<Rating> ratings,
    Analysis.Sentiment sentiment,
    List<TopicScore> topics,
    Invitation invitation,
    String ticketStatus) {

  /**
   * One topic of the text.
   *
   * @param path path in the taxonomy
   * @param score mean over its mentions, in [-1, 1]
   */
  public record TopicScore(String path, double score) {}

  public static Contribution of(Feedback feedback, Analysis analysis) {
    return new Contribution(
        feedback.times(),
        feedback.party(),
        feedback.dimensions(),
        analysis.language(),
        feedback.ratings(),
        analysis.sentiment(),
        meanByTopic(analysis.topics()),
        feedback.invitation(),
        feedback.ticket().status());
  }

  private static List<TopicScore> meanByTopic(List<Analysis.TopicMention> mentions) {
    Map<String, List<Double>> scores = new TreeMap<>();
    for (Analysis.TopicMention mention : mentions) {
      scores.computeIfAbsent(mention.path(), path -> new ArrayList<>()).add(mention.score());
    }
    List<TopicScore> means = new ArrayList<>();
    scores.forEach(
        (path, values) ->
            means.add(
                new TopicScore(
                    path, values.stream().mapToDouble(Double::doubleValue).average().orElse(0))));
    return means;
  }
}
