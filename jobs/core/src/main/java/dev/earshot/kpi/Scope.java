// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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

  /**
   * The scope of these values.
   *
   * @throws IllegalArgumentException when a value is empty
   */
  public static Scope of(Map<Dimension, String> values) {
    StringBuilder text = new StringBuilder();
    for (Dimension dimension : Dimension.BY_NAME) {
      String value = values.get(dimension);
      if (value != null) {
        text.append(text.isEmpty() ? "" : ",").append(pair(dimension, value));
      }
    }
    return new Scope(text.toString());
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

  /** What it is cut by; empty for all. */
  public Set<Dimension> dimensions() {
    Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
    for (int begin = 0; begin < text.length(); ) {
      dimensions.add(Dimension.of(text.substring(begin, text.indexOf('=', begin))));
      int comma = text.indexOf(',', begin);
      begin = comma < 0 ? text.length() : comma + 1;
    }
    return dimensions;
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
    SortedMap<Dimension, String> pairs = new TreeMap<>(Comparator.comparing(Dimension::text));
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
