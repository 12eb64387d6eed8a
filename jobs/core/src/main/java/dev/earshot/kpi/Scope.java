// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a metric is cut by, as one canonical text: pairs {@code dimension=value} sorted by the
 * dimension's name and joined by commas, such as {@code brand=acme,topic=billing/refund}. In values
 * {@code %}, {@code ,} and {@code =} are written {@code %25}, {@code %2C} and {@code %3D}. The
 * empty text means all. Equal scopes have equal texts, so the text is fit to be a key.
 *
 * @param text canonical; made by {@link #of} and {@link #parse}
 */
public record Scope(String text) implements Comparable<Scope> {

  /** Everything. */
  public static final Scope ALL = new Scope("");

  private static final Comparator<Dimension> BY_NAME = Comparator.comparing(Dimension::text);

  /**
   * The scope of these values.
   *
   * @throws IllegalArgumentException when a value is empty
   */
  public static Scope of(Map<Dimension, String> values) {
    SortedMap<Dimension, String> sorted = new TreeMap<>(BY_NAME);
    sorted.putAll(values);
    return new Scope(
        sorted.entrySet().stream()
            .map(pair -> pair(pair.getKey(), pair.getValue()))
            .collect(Collectors.joining(",")));
  }

  /**
   * The scope that a text means, its pairs in any order.
   *
   * @throws IllegalArgumentException when a pair is malformed or a dimension unknown, given twice
   *     or without value
   */
  public static Scope parse(String text) {
    return of(pairs(text));
  }

  /** Dimension to value, sorted by the dimension's name; empty for all. */
  public SortedMap<Dimension, String> values() {
    return pairs(text);
  }

  public boolean isAll() {
    return text.isEmpty();
  }

  /** A value as it stands in a scope. */
  public static String encode(String value) {
    return value.replace("%", "%25").replace(",", "%2C").replace("=", "%3D");
  }

  /** The value that {@link #encode} was given. */
  public static String decode(String encoded) {
    return encoded.replace("%2C", ",").replace("%3D", "=").replace("%25", "%");
  }

  private static String pair(Dimension dimension, String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("the dimension '" + dimension.text() + "' has no value");
    }
    return dimension.text() + "=" + encode(value);
  }

  private static SortedMap<Dimension, String> pairs(String text) {
    SortedMap<Dimension, String> pairs = new TreeMap<>(BY_NAME);
    if (text.isEmpty()) {
      return pairs;
    }
    for (String pair : text.split(",", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 1 || pair.indexOf('=', equals + 1) >= 0) {
        throw new IllegalArgumentException("'" + pair + "' is not of the form dimension=value");
      }
      Dimension dimension = Dimension.of(pair.substring(0, equals));
      if (pairs.put(dimension, decode(pair.substring(equals + 1))) != null) {
        throw new IllegalArgumentException(
            "the dimension '" + dimension.text() + "' is given twice");
      }
    }
    return pairs;
  }

  @Override
  public int compareTo(Scope other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
