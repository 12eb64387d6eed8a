// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.intent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.topic.Topic;
import dev.earshot.text.topic.TopicMatcher;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Rules as {@code cues.yaml} has them: their queries are topics whose paths are the rules' ids.
 *
 * <p>Rules are read strictly: one that cannot be used stops the engine, for without it a text would
 * be read otherwise and nobody would know.
 */
final class Cues {

  private static final String RESOURCE = "cues.yaml";
  private static final String NEGATED = "negated";

  private final Map<String, Cue> byId = new HashMap<>();
  private final String file;
  private final Taxonomy queries;

  private Cues(String file, JsonNode rules) {
    this.file = file;
    List<Topic> topics = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      JsonNode rule = rules.get(i);
      Cue cue = cue(rule, rule.path("id").asText("").isBlank() ? "rules[" + i + "]" : "");
      String query = rule.path("query").asText("").strip();
      check(!query.isEmpty(), cue.id(), "has no query");
      check(byId.put(cue.id(), cue) == null, cue.id(), "the id is taken by an earlier rule");
      topics.add(new Topic(cue.id(), cue.id(), query));
    }
    check(!topics.isEmpty(), "rules", "there are none");
    queries = new Taxonomy(file, topics);
  }

  /** The shipped rules. */
  static Cues load() {
    try (var yaml = Cues.class.getResourceAsStream(RESOURCE)) {
      return read(RESOURCE, yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The rules of {@code yaml}.
   *
   * @param file its name, for messages
   * @throws IllegalArgumentException if a rule cannot be used; it names file, rule and problem
   */
  static Cues read(String file, InputStream yaml) throws IOException {
    return new Cues(file, new YAMLMapper().readTree(yaml).path("rules"));
  }

  private Cue cue(JsonNode rule, String place) {
    check(place.isEmpty(), place, "has no id");
    String id = rule.path("id").asText();
    double confidence = rule.path("confidence").asDouble();
    check(confidence > 0 && confidence < 1, id, "needs a confidence between 0 and 1");
    String unless = rule.path("unless").asText("");
    check(
        unless.isEmpty() || unless.equals(NEGATED),
        id,
        "knows nothing of unless: " + unless + ", only of " + NEGATED);
    return new Cue(id, meaning(id, rule.path("says").asText("")), confidence, !unless.isEmpty());
  }

  private Enum<?> meaning(String id, String says) {
    int dot = Math.max(0, says.indexOf('.'));
    String name = says.substring(dot).replaceFirst("^\\.", "");
    String constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
    try {
      return switch (says.substring(0, dot)) {
        case "intent" -> Intent.valueOf(constant);
        case "emotion" -> Emotion.valueOf(constant);
        case "effort" -> Effort.valueOf(constant);
        default -> throw new IllegalArgumentException("it is no kind of meaning");
      };
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          problem(id, "says '" + says + "', which is no intent, emotion or effort"), e);
    }
  }

  private void check(boolean holds, String rule, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem(rule, problem));
    }
  }

  private String problem(String rule, String problem) {
    return file + ", " + rule + ": " + problem;
  }

  /**
   * A matcher of all queries.
   *
   * @throws IllegalArgumentException if a query cannot be read; it names file, rule and problem
   */
  TopicMatcher matcher() {
    try {
      return new TopicMatcher(queries);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ", " + e.getMessage(), e);
    }
  }

  /** The rule of {@code id}, which there is. */
  Cue of(String id) {
    return byId.get(id);
  }
}
