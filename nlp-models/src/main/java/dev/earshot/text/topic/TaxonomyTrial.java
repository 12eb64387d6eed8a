// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A dry run: what one taxonomy says of some texts that another does not.
 *
 * @param texts how many were tried
 * @param altered how many have other topics than before
 * @param effects on each topic whose texts are not the same, by path; unmodifiable
 */
public record TaxonomyTrial(int texts, int altered, List<Effect> effects) {

  /**
   * What happens to one topic.
   *
   * @param path of the topic
   * @param before texts that have it by the old taxonomy
   * @param after texts that have it by the new one
   * @param gained the first texts that get it; unmodifiable
   * @param lost the first texts that lose it; unmodifiable
   * @param gains how many texts get it
   * @param losses how many texts lose it
   */
  public record Effect(
      String path,
      int before,
      int after,
      int gains,
      int losses,
      List<Example> gained,
      List<Example> lost) {

    public Effect {
      gained = List.copyOf(gained);
      lost = List.copyOf(lost);
    }
  }

  /**
   * A text that gets or loses a topic.
   *
   * @param text its number in the sample, from 0
   * @param evidence the words that match
   */
  public record Example(int text, String evidence) {}

  public TaxonomyTrial {
    effects = List.copyOf(effects);
  }

  /**
   * Tries both taxonomies on {@code sample}, whose texts are taken to be in their language.
   *
   * @param examples of each kind and topic, at most
   * @throws IllegalArgumentException if they are in different languages
   */
  public static TaxonomyTrial of(
      Taxonomy before, Taxonomy after, Iterable<String> sample, int examples) {
    if (!before.language().equals(after.language())) {
      throw new IllegalArgumentException(
          "a sample can be tried on taxonomies in one language only, not in '"
              + before.language()
              + "' and '"
              + after.language()
              + "'");
    }
    Trial trial = new Trial(examples);
    try (TopicMatcher old = new TopicMatcher(before);
        TopicMatcher next = new TopicMatcher(after)) {
      sample.forEach(text -> trial.add(evidence(old, text), evidence(next, text)));
    }
    return trial.result();
  }

  /** The first evidence of each topic in {@code text}. */
  private static Map<String, String> evidence(TopicMatcher matcher, String text) {
    Map<String, String> evidence = new LinkedHashMap<>();
    for (TopicHit hit : matcher.match(text).hits()) {
      evidence.putIfAbsent(hit.path(), text.substring(hit.begin(), hit.end()));
    }
    return evidence;
  }

  private static final class Trial {

    private final int examples;
    private final Map<String, Counts> topics = new TreeMap<>();
    private int texts;
    private int altered;

    Trial(int examples) {
      this.examples = examples;
    }

    void add(Map<String, String> before, Map<String, String> after) {
      before.keySet().forEach(path -> counts(path).before++);
      after.keySet().forEach(path -> counts(path).after++);
      after.forEach(
          (path, evidence) -> {
            if (!before.containsKey(path)) {
              counts(path).gain(new Example(texts, evidence), examples);
            }
          });
      before.forEach(
          (path, evidence) -> {
            if (!after.containsKey(path)) {
              counts(path).lose(new Example(texts, evidence), examples);
            }
          });
      altered += before.keySet().equals(after.keySet()) ? 0 : 1;
      texts++;
    }

    private Counts counts(String path) {
      return topics.computeIfAbsent(path, topic -> new Counts());
    }

    TaxonomyTrial result() {
      List<Effect> effects = new ArrayList<>();
      topics.forEach(
          (path, counts) -> {
            if (counts.gains + counts.losses > 0) {
              effects.add(counts.effect(path));
            }
          });
      return new TaxonomyTrial(texts, altered, effects);
    }
  }

  private static final class Counts {

    private final List<Example> gained = new ArrayList<>();
    private final List<Example> lost = new ArrayList<>();
    private int before;
    private int after;
    private int gains;
    private int losses;

    void gain(Example example, int most) {
      gains++;
      if (gained.size() < most) {
        gained.add(example);
      }
    }

    void lose(Example example, int most) {
      losses++;
      if (lost.size() < most) {
        lost.add(example);
      }
    }

    Effect effect(String path) {
      return new Effect(path, before, after, gains, losses, gained, lost);
    }
  }
}
