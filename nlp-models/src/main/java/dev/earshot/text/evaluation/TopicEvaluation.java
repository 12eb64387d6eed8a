// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.evaluation;

import dev.earshot.text.topic.TopicPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the topics that are said of texts are worth. A topic is said where it or one below it is
 * said, and people named it where they named it or one below it.
 *
 * @param texts how many
 * @param topics counts by path, of the topics that people named and that can be said; unmodifiable
 * @param unknown paths that people named and nothing can say, which are not measured; unmodifiable
 * @param silent texts of which no measured topic was said
 * @param others topics said of texts that people did not name for any text, which are not measured
 * @param confidence whether the confidences of measured topics come true, where they have one
 * @param worst the texts with most mistakes, then those with the surest mistake
 */
public record TopicEvaluation(
    int texts,
    SortedMap<String, TopicCounts> topics,
    SortedSet<String> unknown,
    int silent,
    int others,
    Reliability confidence,
    List<TopicJudged> worst) {

  private record Stated(double confidence, boolean isRight) {}

  /**
   * Measures.
   *
   * @param all texts
   * @param sayable paths of all topics that may be said
   * @param mistakes how many of the worst texts to keep
   */
  public static TopicEvaluation of(
      List<TopicJudged> all, Collection<String> sayable, int mistakes) {
    SortedSet<String> named = new TreeSet<>();
    all.forEach(judged -> named.addAll(judged.are()));
    SortedSet<String> unknown = unknown(named, sayable);
    SortedSet<String> measured = new TreeSet<>(named);
    measured.removeAll(unknown);
    List<TopicJudged> plain = all.stream().map(judged -> measured(judged, measured)).toList();
    return new TopicEvaluation(
        all.size(),
        Collections.unmodifiableSortedMap(counts(plain, measured)),
        Collections.unmodifiableSortedSet(unknown),
        (int) plain.stream().filter(judged -> judged.said().isEmpty()).count(),
        others(all, measured),
        reliability(plain),
        worst(plain, mistakes));
  }

  /** The paths of {@code named} that no topic of {@code sayable} is or lies below. */
  public static SortedSet<String> unknown(Collection<String> named, Collection<String> sayable) {
    SortedSet<String> unknown = new TreeSet<>(named);
    unknown.removeIf(path -> sayable.stream().anyMatch(said -> TopicPath.isWithin(said, path)));
    return unknown;
  }

  private static TopicJudged measured(TopicJudged judged, SortedSet<String> measured) {
    SortedSet<String> are = TopicPath.widened(judged.are(), measured);
    are.retainAll(measured);
    SortedMap<String, OptionalDouble> said = new TreeMap<>();
    judged
        .said()
        .forEach(
            (path, confidence) -> {
              for (String wider : TopicPath.widened(Set.of(path), measured)) {
                if (measured.contains(wider)) {
                  said.merge(wider, confidence, (one, other) -> one);
                }
              }
            });
    return new TopicJudged(judged.row(), judged.text(), are, said);
  }

  private static SortedMap<String, TopicCounts> counts(
      List<TopicJudged> all, SortedSet<String> measured) {
    SortedMap<String, TopicCounts> counts = new TreeMap<>();
    measured.forEach(path -> counts.put(path, TopicCounts.NONE));
    for (TopicJudged judged : all) {
      Set<String> touched = new HashSet<>(judged.are());
      touched.addAll(judged.said().keySet());
      for (String path : touched) {
        counts.merge(
            path,
            TopicCounts.NONE.plus(judged.said().containsKey(path), judged.are().contains(path)),
            TopicCounts::plus);
      }
    }
    return counts;
  }

  private static int others(List<TopicJudged> all, SortedSet<String> measured) {
    int others = 0;
    for (TopicJudged judged : all) {
      for (String path : judged.said().keySet()) {
        others += measured.stream().noneMatch(wider -> TopicPath.isWithin(path, wider)) ? 1 : 0;
      }
    }
    return others;
  }

  private static Reliability reliability(List<TopicJudged> all) {
    List<Stated> stated = new ArrayList<>();
    for (TopicJudged judged : all) {
      judged
          .said()
          .forEach(
              (path, confidence) ->
                  confidence.ifPresent(
                      sure -> stated.add(new Stated(sure, judged.are().contains(path)))));
    }
    return Reliability.of(stated, Stated::confidence, Stated::isRight);
  }

  private static List<TopicJudged> worst(List<TopicJudged> all, int mistakes) {
    return all.stream()
        .filter(judged -> judged.mistakes() > 0)
        .sorted(
            Comparator.comparingInt((TopicJudged judged) -> -judged.mistakes())
                .thenComparingDouble(judged -> -judged.worstConfidence())
                .thenComparingLong(TopicJudged::row))
        .limit(mistakes)
        .toList();
  }

  /** All topics' counts together. */
  public TopicCounts micro() {
    return topics.values().stream().reduce(TopicCounts.NONE, TopicCounts::plus);
  }

  /** The mean F1 of the topics. */
  public double macroF1() {
    return topics.values().stream().mapToDouble(TopicCounts::f1).average().orElse(0);
  }
}
