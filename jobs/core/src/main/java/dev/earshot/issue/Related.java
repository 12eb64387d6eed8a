// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

/**
 * A series in which an alert's problem shows as well.
 *
 * @param measure what it measures
 * @param topic of the series
 * @param scope of the series
 * @param observed texts, or the mean score
 * @param expected in the same unit
 * @param score evidence, in decades
 */
public record Related(
    Measure measure, String topic, String scope, double observed, double expected, double score) {

  SeriesKey key() {
    return new SeriesKey(topic, scope);
  }
}
