// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * A text that a figure rests on, without its words.
 *
 * @param eventId identity of the feedback
 * @param firstDay day of its first version, in days since the epoch; with the id its key
 * @param saidAt event time
 * @param score sentiment of the text or of what it says on the topic, in units of 1e-6
 */
public record Evidence(String eventId, long firstDay, Instant saidAt, int score) {

  /**
   * By a hash of the id: the lowest are a sample that does not depend on the order of arrival and
   * that is the same in each series.
   */
  static final Comparator<Evidence> BY_HASH =
      Comparator.<Evidence>comparingLong(text -> hash(text.eventId()))
          .thenComparing(Evidence::eventId);

  boolean isNegative() {
    return score < -50_000;
  }

  /** The texts of both, each once, the later list's version of it; at most so many, in order. */
  static List<Evidence> merge(Collection<Evidence> some, Collection<Evidence> others, int atMost) {
    TreeMap<String, Evidence> byId = new TreeMap<>();
    some.forEach(text -> byId.put(text.eventId(), text));
    others.forEach(text -> byId.put(text.eventId(), text));
    return sample(byId.values(), atMost);
  }

  /** At most so many of these, in the order of {@link #BY_HASH}. */
  static List<Evidence> sample(Collection<Evidence> texts, int atMost) {
    List<Evidence> sorted = new ArrayList<>(texts);
    sorted.sort(BY_HASH);
    return List.copyOf(sorted.subList(0, Math.min(atMost, sorted.size())));
  }

  /** These texts without those of some ids. */
  static List<Evidence> without(List<Evidence> texts, Collection<String> ids) {
    return ids.isEmpty()
        ? texts
        : texts.stream().filter(text -> !ids.contains(text.eventId())).toList();
  }

  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return (hash ^ (hash >>> 33)) & Long.MAX_VALUE;
  }
}
