// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.evaluation;

import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A text with the topics that people named, and those that were said of it.
 *
 * @param row its number in the file
 * @param text redacted
 * @param are paths that people named; unmodifiable
 * @param said paths that were said, with the confidence of each if it has one; unmodifiable
 */
public record TopicJudged(
    long row, String text, SortedSet<String> are, SortedMap<String, OptionalDouble> said) {

  public TopicJudged {
    are = Collections.unmodifiableSortedSet(new TreeSet<>(are));
    said = Collections.unmodifiableSortedMap(new TreeMap<>(said));
  }

  /** How many topics were said wrongly or not said. */
  int mistakes() {
    int missed = (int) are.stream().filter(path -> !said.containsKey(path)).count();
    return missed + (int) said.keySet().stream().filter(path -> !are.contains(path)).count();
  }

  /** The confidence of the surest topic that was said wrongly; 0 if none has any. */
  double worstConfidence() {
    return said.entrySet().stream()
        .filter(topic -> !are.contains(topic.getKey()))
        .mapToDouble(topic -> topic.getValue().orElse(0))
        .max()
        .orElse(0);
  }
}
