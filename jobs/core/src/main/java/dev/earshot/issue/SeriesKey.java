// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import dev.earshot.kpi.Dimension;
import dev.earshot.kpi.Scope;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * Which texts a series counts: those on a topic, or on one below it, within a scope. Keys sort by
 * topic, then by scope, so the series of everything comes first.
 *
 * @param topic path in the taxonomy; empty for texts on anything
 * @param scope what else it is cut by, as a {@link Scope} without topic; empty for everything
 */
public record SeriesKey(String topic, String scope) implements Comparable<SeriesKey> {

  static final SeriesKey ALL = new SeriesKey("", "");

  /** The key of a scope that may hold a topic. */
  static SeriesKey of(Scope scope) {
    Map<Dimension, String> others = new EnumMap<>(Dimension.class);
    others.putAll(scope.values());
    String topic = others.remove(Dimension.TOPIC);
    return new SeriesKey(topic == null ? "" : topic, Scope.of(others).text());
  }

  /** As one text. */
  public String text() {
    return topic + '\t' + scope;
  }

  /** How deep the topic is; 0 without one. */
  int depth() {
    return topic.isEmpty() ? 0 : 1 + (int) topic.chars().filter(c -> c == '/').count();
  }

  /** How many dimensions the scope names. */
  int width() {
    return scope.isEmpty() ? 0 : 1 + (int) scope.chars().filter(c -> c == ',').count();
  }

  /** Whether each text of the other series is one of this, by what the two are cut by. */
  boolean contains(SeriesKey other) {
    boolean sameTopic =
        topic.isEmpty() || other.topic.equals(topic) || other.topic.startsWith(topic + "/");
    return sameTopic && containsScope(other);
  }

  private boolean containsScope(SeriesKey other) {
    if (scope.isEmpty() || scope.equals(other.scope)) {
      return true;
    }
    SortedMap<Dimension, String> wider = Scope.parse(scope).values();
    SortedMap<Dimension, String> narrower = Scope.parse(other.scope).values();
    return narrower.entrySet().containsAll(wider.entrySet());
  }

  @Override
  public int compareTo(SeriesKey other) {
    int byTopic = topic.compareTo(other.topic);
    return byTopic != 0 ? byTopic : scope.compareTo(other.scope);
  }
}
