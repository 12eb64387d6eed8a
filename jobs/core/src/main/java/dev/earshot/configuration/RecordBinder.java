// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Binds a tree of values to a tree of records. A component {@code outOfOrderness} is the key {@code
 * out_of_orderness}. Collects every problem instead of stopping at the first. A record's compact
 * constructor may refuse its values with an {@link IllegalArgumentException}.
 */
final class RecordBinder {

  private final List<Problem> problems = new ArrayList<>();

  List<Problem> problems() {
    return problems;
  }

  /** The record, or empty when a problem was found in it. */
  <T> Optional<T> bind(JsonNode node, Class<T> type) {
    return Optional.ofNullable(type.cast(bindRecord(node, type, "")));
  }

  private @Nullable Object bindRecord(JsonNode node, Class<?> type, String path) {
    if (!node.isObject() && !node.isMissingNode() && !node.isNull()) {
      problem(path, "expected keys and values, found " + describe(node));
      return null;
    }
    RecordComponent[] components = type.getRecordComponents();
    refuseUnknownKeys(node, components, path);
    Object[] values = new Object[components.length];
    boolean whole = true;
    for (int i = 0; i < components.length; i++) {
      values[i] = bindComponent(node, components[i], path);
      whole &= values[i] != null;
    }
    return whole ? construct(type, components, values, path) : null;
  }

  private void refuseUnknownKeys(JsonNode node, RecordComponent[] components, String path) {
    List<String> known = Arrays.stream(components).map(c -> key(c.getName())).toList();
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                problem(child(path, name), "unknown key" + suggestion(name, known));
              }
            });
  }

  private @Nullable Object bindComponent(JsonNode parent, RecordComponent component, String path) {
    String key = key(component.getName());
    JsonNode node = parent.path(key);
    if (node.isMissingNode() || node.isNull()) {
      Default given = component.getAnnotation(Default.class);
      if (given == null && !component.getType().isRecord()) {
        problem(child(path, key), "is missing");
        return null;
      }
      node = given == null || isContainer(component) ? MissingNode.getInstance() : text(given);
    }
    return bindValue(node, component.getGenericType(), child(path, key));
  }

  private static JsonNode text(Default given) {
    return TextNode.valueOf(given.value());
  }

  private static boolean isContainer(RecordComponent component) {
    return component.getType() == List.class || component.getType() == Map.class;
  }

  private @Nullable Object bindValue(JsonNode node, Type type, String path) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? bindList(node, generic.getActualTypeArguments()[0], path)
          : bindMap(node, generic.getActualTypeArguments()[1], path);
    }
    Class<?> plain = (Class<?>) type;
    return plain.isRecord() ? bindRecord(node, plain, path) : bindScalar(node, plain, path);
  }

  private @Nullable Object bindList(JsonNode node, Type element, String path) {
    if (!node.isArray() && !node.isMissingNode()) {
      problem(path, "expected a list, found " + describe(node));
      return null;
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      Object value = bindValue(node.get(i), element, path + "[" + i + "]");
      if (value != null) {
        values.add(value);
      }
    }
    return List.copyOf(values);
  }

  private @Nullable Object bindMap(JsonNode node, Type element, String path) {
    if (!node.isObject() && !node.isMissingNode()) {
      problem(path, "expected keys and values, found " + describe(node));
      return null;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    node.properties()
        .forEach(
            entry -> {
              Object value = bindValue(entry.getValue(), element, child(path, entry.getKey()));
              if (value != null) {
                values.put(entry.getKey(), value);
              }
            });
    return values;
  }

  private @Nullable Object bindScalar(JsonNode node, Class<?> type, String path) {
    if (!node.isValueNode()) {
      problem(path, "expected a single value, found " + describe(node));
      return null;
    }
    try {
      return scalar(node.asText(), type);
    } catch (IllegalArgumentException e) {
      problem(path, e instanceof NumberFormatException ? "is no whole number" : e.getMessage());
      return null;
    }
  }

  private static Object scalar(String text, Class<?> type) {
    if (type == String.class) {
      return text;
    } else if (type == int.class) {
      return Integer.valueOf(text);
    } else if (type == boolean.class) {
      return truth(text);
    } else if (type == Duration.class) {
      return Durations.parse(text);
    } else if (type.isEnum()) {
      return constant(text, type);
    }
    throw new IllegalStateException("no setting has the type " + type);
  }

  private static Boolean truth(String text) {
    return switch (text) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> throw new IllegalArgumentException("'" + text + "' is neither true nor false");
    };
  }

  private static Object constant(String text, Class<?> type) {
    List<String> names = new ArrayList<>();
    for (Object constant : type.getEnumConstants()) {
      String name = constant.toString().toLowerCase(Locale.ROOT);
      if (name.equals(text)) {
        return constant;
      }
      names.add(name);
    }
    throw new IllegalArgumentException("'" + text + "' is none of " + String.join(", ", names));
  }

  private @Nullable Object construct(
      Class<?> type, RecordComponent[] components, Object[] values, String path) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        problem(path, refused.getMessage());
        return null;
      }
      throw new IllegalStateException("cannot make " + type, e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + type, e);
    }
  }

  private void problem(String path, @Nullable String message) {
    problems.add(new Problem(path, String.valueOf(message)));
  }

  private static String suggestion(String name, List<String> known) {
    return Spelling.closest(name, known)
        .map(closest -> "; did you mean '" + closest + "'?")
        .orElse(known.stream().collect(Collectors.joining(", ", "; known here: ", "")));
  }

  private static String describe(JsonNode node) {
    return node.isArray() ? "a list" : node.isObject() ? "keys and values" : "a single value";
  }

  private static String child(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  static String key(String component) {
    return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
