// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.intent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.topic.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The shipped rules: their queries as topics whose paths are the rules' ids. */
final class Cues {

  private static final String RESOURCE = "cues.yaml";

  private final Map<String, Cue> byId = new HashMap<>();
  private final Taxonomy queries;

  private Cues(JsonNode rules) {
    List<Topic> topics = new ArrayList<>();
    for (JsonNode rule : rules) {
      Cue cue = cue(rule);
      byId.put(cue.id(), cue);
      topics.add(new Topic(cue.id(), cue.id(), rule.path("query").asText().strip()));
    }
    queries = new Taxonomy(RESOURCE, topics);
  }

  static Cues load() {
    try (var yaml = Cues.class.getResourceAsStream(RESOURCE)) {
      return new Cues(new YAMLMapper().readTree(yaml).path("rules"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Cue cue(JsonNode rule) {
    return new Cue(
        rule.path("id").asText(),
        meaning(rule.path("says").asText()),
        rule.path("confidence").asDouble(),
        rule.path("unless").asText().equals("negated"));
  }

  private static Enum<?> meaning(String says) {
    int dot = says.indexOf('.');
    String name = says.substring(dot + 1).toUpperCase(Locale.ROOT).replace('-', '_');
    return switch (says.substring(0, dot)) {
      case "intent" -> Intent.valueOf(name);
      case "emotion" -> Emotion.valueOf(name);
      case "effort" -> Effort.valueOf(name);
      default -> throw new IllegalStateException("a rule says '" + says + "'");
    };
  }

  /** All queries. */
  Taxonomy queries() {
    return queries;
  }

  /** The rule of {@code id}, which there is. */
  Cue of(String id) {
    return byId.get(id);
  }
}
