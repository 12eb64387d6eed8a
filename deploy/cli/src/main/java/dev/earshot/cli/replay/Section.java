// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.earshot.configuration.Problem;
import dev.earshot.configuration.Spelling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a YAML file with its path. What is wrong is added to the problems, and reading goes on
 * with something harmless.
 */
final class Section {

  private final JsonNode node;
  private final String path;
  private final List<Problem> problems;

  Section(JsonNode node, String path, List<Problem> problems) {
    this.node = node;
    this.path = path;
    this.problems = problems;
    if (!node.isObject() && isGiven(node)) {
      problem("", "expected keys and values, found " + describe(node));
    }
  }

  private static boolean isGiven(JsonNode node) {
    return !node.isMissingNode() && !node.isNull();
  }

  boolean has(String key) {
    return isGiven(node.path(key));
  }

  /** A problem for each key that is none of these. */
  void allowOnly(Collection<String> known) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                problem(name, "unknown key" + suggestion(name, known));
              }
            });
  }

  /** The text at a key; empty with a problem when it is missing, empty or no single value. */
  String required(String key) {
    JsonNode value = node.path(key);
    if (!isGiven(value)) {
      problem(key, "is missing");
    } else if (value.isValueNode() && value.asText().isEmpty()) {
      problem(key, "is empty");
    }
    return optional(key);
  }

  /** The text at a key; empty when there is none. */
  String optional(String key) {
    JsonNode value = node.path(key);
    if (!isGiven(value)) {
      return "";
    }
    if (!value.isValueNode()) {
      problem(key, "expected a single value, found " + describe(value));
      return "";
    }
    return value.asText();
  }

  /** The number at a key. */
  BigDecimal number(String key) {
    String text = required(key);
    try {
      return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    } catch (NumberFormatException e) {
      problem(key, "'" + text + "' is no number");
      return BigDecimal.ZERO;
    }
  }

  boolean truth(String key, boolean otherwise) {
    String text = optional(key);
    if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
      problem(key, "'" + text + "' is neither true nor false");
    }
    return text.isEmpty() ? otherwise : text.equals("true");
  }

  /** The single values in the list at a key, at least one. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : list(key)) {
      if (element.isValueNode() && !element.isNull()) {
        texts.add(element.asText());
      } else {
        problem(key + "[" + texts.size() + "]", "expected a single value");
      }
    }
    if (texts.isEmpty()) {
      problem(key, "is missing or empty");
    }
    return texts;
  }

  /** The parts in the list at a key. */
  List<Section> sections(String key) {
    List<Section> sections = new ArrayList<>();
    for (JsonNode element : list(key)) {
      sections.add(new Section(element, at(key + "[" + sections.size() + "]"), problems));
    }
    return sections;
  }

  private JsonNode list(String key) {
    JsonNode value = node.path(key);
    if (isGiven(value) && !value.isArray()) {
      problem(key, "expected a list, found " + describe(value));
      return node.path("");
    }
    return value;
  }

  Section section(String key) {
    return new Section(node.path(key), at(key), problems);
  }

  /** The parts by their keys, in the order of the file. */
  Map<String, Section> all() {
    Map<String, Section> sections = new LinkedHashMap<>();
    node.fieldNames().forEachRemaining(name -> sections.put(name, section(name)));
    return sections;
  }

  /** Says what is wrong at a key, or with this part itself when the key is empty. */
  void problem(String key, String message) {
    problems.add(new Problem(key.isEmpty() ? path : at(key), message));
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  static String suggestion(String name, Collection<String> known) {
    return Spelling.closest(name, known)
        .map(closest -> "; did you mean '" + closest + "'?")
        .orElse("; known here: " + String.join(", ", known));
  }

  private static String describe(JsonNode node) {
    return node.isArray() ? "a list" : node.isObject() ? "keys and values" : "a single value";
  }
}
