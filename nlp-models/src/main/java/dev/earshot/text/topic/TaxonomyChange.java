// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of one topic from one taxonomy to another.
 *
 * @param path of the topic
 * @param kind what became of it
 */
public record TaxonomyChange(String path, Kind kind) {

  /** What can become of a topic. */
  public enum Kind {
    ADDED,
    REMOVED,
    /** Its query differs. */
    REWORDED,
    /** Its title differs, its query does not. */
    RETITLED
  }

  /**
   * All changes: those of topics that stay or come in the new order, then those that go. Between
   * two languages only these: wordings always differ.
   */
  public static List<TaxonomyChange> between(Taxonomy before, Taxonomy after) {
    Map<String, Topic> old = new LinkedHashMap<>();
    before.topics().forEach(topic -> old.put(topic.path(), topic));
    boolean translated = !before.language().equals(after.language());
    List<TaxonomyChange> changes = new ArrayList<>();
    for (Topic topic : after.topics()) {
      Topic previous = old.remove(topic.path());
      if (previous == null) {
        changes.add(new TaxonomyChange(topic.path(), Kind.ADDED));
      } else if (!translated && !previous.query().equals(topic.query())) {
        changes.add(new TaxonomyChange(topic.path(), Kind.REWORDED));
      } else if (!translated && !previous.title().equals(topic.title())) {
        changes.add(new TaxonomyChange(topic.path(), Kind.RETITLED));
      }
    }
    old.keySet().forEach(path -> changes.add(new TaxonomyChange(path, Kind.REMOVED)));
    return List.copyOf(changes);
  }
}
