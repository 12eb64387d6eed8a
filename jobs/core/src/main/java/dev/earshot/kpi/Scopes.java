// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import dev.earshot.feedback.Contribution;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The scopes that a feedback counts in. A cut by topic gives one scope for each topic that the
 * feedback names and for each topic above it, each once: {@code billing/refund} also counts in
 * {@code billing}. Such scopes overlap and cannot be added up; those of every other cut can.
 */
public final class Scopes {

  private Scopes() {}

  /**
   * All scopes of a feedback in one cut, by topic.
   *
   * @param by the dimensions of the cut; empty for everything
   * @return none when the feedback's value in one of the dimensions is not known
   */
  public static List<Scope> of(Contribution contribution, Set<Dimension> by) {
    return List.copyOf(of(contribution, by, topicScores(contribution).keySet()).values());
  }

  /**
   * Topic to scope, sorted; in a cut that is not by topic one scope under the empty topic.
   *
   * @param topics those of the feedback and the ones above them
   */
  static SortedMap<String, Scope> of(
      Contribution contribution, Set<Dimension> by, Set<String> topics) {
    SortedMap<String, Scope> scopes = new TreeMap<>();
    Map<Dimension, String> values = new EnumMap<>(Dimension.class);
    for (Dimension dimension : by) {
      if (dimension != Dimension.TOPIC) {
        String value = dimension.of(contribution);
        if (value.isEmpty()) {
          return scopes;
        }
        values.put(dimension, value);
      }
    }
    if (!by.contains(Dimension.TOPIC)) {
      scopes.put("", Scope.of(values));
      return scopes;
    }
    for (String topic : topics) {
      values.put(Dimension.TOPIC, topic);
      scopes.put(topic, Scope.of(values));
    }
    return scopes;
  }

  /**
   * Every topic that a feedback names and every topic above one, with its score in [-1, 1]: the
   * mean over the topics named at or below it.
   */
  public static SortedMap<String, Double> topicScores(Contribution contribution) {
    SortedMap<String, List<Double>> below = new TreeMap<>();
    for (Contribution.TopicScore topic : contribution.topics()) {
      for (String path : withAncestors(topic.path())) {
        below.computeIfAbsent(path, any -> new ArrayList<>()).add(topic.score());
      }
    }
    SortedMap<String, Double> means = new TreeMap<>();
    below.forEach((path, scores) -> means.put(path, mean(scores)));
    return means;
  }

  private static List<String> withAncestors(String path) {
    List<String> paths = new ArrayList<>();
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (slash > 0) {
        paths.add(path.substring(0, slash));
      }
    }
    if (!path.isEmpty()) {
      paths.add(path);
    }
    return paths;
  }

  private static double mean(List<Double> scores) {
    double sum = 0;
    for (double score : scores) {
      sum += score;
    }
    return sum / scores.size();
  }
}
