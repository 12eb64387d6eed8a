// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.earshot.configuration.Spelling;
import dev.earshot.feedback.DeadLetterCode;
import dev.earshot.feedback.WholeText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A JSON object read by fields. Absent and null mean the same: {@code ""}, or the given default.
 * Each refusal names the field's path.
 */
final class Fields {

  /** What tables can store and calendars mean. */
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  private final JsonNode node;
  private final String path;
  private final Set<String> read = new LinkedHashSet<>();

  Fields(JsonNode node) {
    this(node, "");
  }

  private Fields(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  boolean has(String name) {
    JsonNode value = get(name);
    return !value.isMissingNode() && !value.isNull();
  }

  /** Text; numbers and truth values are taken as text. */
  String text(String name) throws RejectedException {
    JsonNode value = get(name);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isValueNode()) {
      throw invalid(name, "must be text");
    }
    return WholeText.of(value.asText());
  }

  String required(String name) throws RejectedException {
    String text = text(name);
    if (text.isBlank()) {
      throw missing(name);
    }
    return text;
  }

  boolean truth(String name, boolean otherwise) throws RejectedException {
    if (!has(name)) {
      return otherwise;
    }
    if (!get(name).isBoolean()) {
      throw invalid(name, "must be true or false");
    }
    return get(name).booleanValue();
  }

  double number(String name) throws RejectedException {
    if (!has(name)) {
      throw missing(name);
    }
    return number(name, 0);
  }

  double number(String name, double otherwise) throws RejectedException {
    if (!has(name)) {
      return otherwise;
    }
    try {
      return Double.parseDouble(get(name).asText());
    } catch (NumberFormatException e) {
      throw invalid(name, "must be a number");
    }
  }

  /** A time: ISO 8601 with an offset, or milliseconds since the epoch. */
  Instant requiredTime(String name) throws RejectedException {
    if (!has(name)) {
      throw missing(name);
    }
    return time(name, Instant.EPOCH);
  }

  Instant time(String name, Instant otherwise) throws RejectedException {
    if (!has(name)) {
      return otherwise;
    }
    JsonNode value = get(name);
    try {
      Instant time =
          value.isIntegralNumber()
              ? Instant.ofEpochMilli(value.longValue())
              : toMillis(OffsetDateTime.parse(value.asText()).toInstant());
      if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
        throw invalid(name, "must lie between " + EARLIEST + " and " + LATEST);
      }
      return time;
    } catch (DateTimeException e) {
      throw invalid(name, "must be a time such as 2026-03-02T10:00:00Z, with its offset");
    }
  }

  /** Event time has a resolution of milliseconds everywhere. */
  private static Instant toMillis(Instant instant) {
    return Instant.ofEpochMilli(instant.toEpochMilli());
  }

  /** A constant, spelt in any case. */
  <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise) throws RejectedException {
    if (!has(name)) {
      return otherwise;
    }
    String given = text(name).strip().toUpperCase(Locale.ROOT).replace('-', '_');
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(given)) {
        return constant;
      }
    }
    throw invalid(name, "must be one of " + Arrays.toString(type.getEnumConstants()));
  }

  /** The object at a name; an empty one when there is none. */
  Fields object(String name) throws RejectedException {
    JsonNode value = get(name);
    if (!value.isObject() && !value.isMissingNode() && !value.isNull()) {
      throw invalid(name, "must be an object");
    }
    return new Fields(value, at(name));
  }

  /** The objects in the list at a name. */
  List<Fields> objects(String name) throws RejectedException {
    JsonNode value = list(name);
    List<Fields> objects = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      if (!value.get(i).isObject()) {
        throw invalid(name + "[" + i + "]", "must be an object");
      }
      objects.add(new Fields(value.get(i), at(name) + "[" + i + "]"));
    }
    return objects;
  }

  List<String> texts(String name) throws RejectedException {
    JsonNode value = list(name);
    List<String> texts = new ArrayList<>();
    for (JsonNode element : value) {
      if (!element.isValueNode()) {
        throw invalid(name, "must be a list of texts");
      }
      texts.add(WholeText.of(element.asText()));
    }
    return texts;
  }

  private JsonNode list(String name) throws RejectedException {
    JsonNode value = get(name);
    if (!value.isArray() && !value.isMissingNode() && !value.isNull()) {
      throw invalid(name, "must be a list");
    }
    return value;
  }

  /** All fields as texts, sorted; nested ones as JSON. */
  Map<String, String> all() {
    return collect(name -> true);
  }

  /** The fields that nobody has asked for, as texts: kept, so that nothing is lost. */
  Map<String, String> unread() {
    return collect(name -> !read.contains(name));
  }

  private Map<String, String> collect(java.util.function.Predicate<String> wanted) {
    Map<String, String> values = new TreeMap<>();
    node.properties().stream()
        .filter(field -> wanted.test(field.getKey()) && !field.getValue().isNull())
        .forEach(field -> values.put(WholeText.of(field.getKey()), asText(field.getValue())));
    return values;
  }

  private static String asText(JsonNode value) {
    return WholeText.of(value.isValueNode() ? value.asText() : value.toString());
  }

  /** Names the field that was probably meant, where a required one is missing. */
  RejectedException missing(String name) {
    Collection<String> given = new ArrayList<>();
    node.fieldNames().forEachRemaining(given::add);
    given.removeAll(read);
    String hint =
        Spelling.closest(name, given).map(close -> "; is '" + close + "' meant?").orElse("");
    return new RejectedException(
        DeadLetterCode.MISSING_FIELD, at(name) + " is missing or empty" + hint, at(name));
  }

  RejectedException invalid(String name, String problem) {
    return new RejectedException(DeadLetterCode.INVALID_FIELD, at(name) + " " + problem, at(name));
  }

  private JsonNode get(String name) {
    read.add(name);
    return node.path(name);
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
