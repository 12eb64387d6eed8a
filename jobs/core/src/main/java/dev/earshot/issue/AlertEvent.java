// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import dev.earshot.feedback.Party;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event in the life of an alert, with all that is known of the alert at that time.
 *
 * @param alertId hash of rule, audience, topic, scope and deciding window
 * @param sequence number of the event in the alert's life, from 0
 * @param ruleId rule that raised the alert
 * @param measure what showed the problem
 * @param topic that it is about, as a path in the taxonomy; empty when it is about none
 * @param scope what else it is cut by, as a scope without topic; empty means everything
 * @param audience whose experience it is
 * @param state what the event does to the alert
 * @param severity how urgent it is
 * @param beganAt estimated start of the problem
 * @param openedAt end of the deciding window
 * @param resolvedAt set while it is resolved
 * @param windowStart begin of the figures: the start of the present or last episode
 * @param windowEnd end of the figures
 * @param occurredAt event time of this event
 * @param observed texts within the figures, or their mean score in [-1, 1]
 * @param expected in the same unit
 * @param score evidence at the end of the figures, in decades
 * @param peakScore highest evidence so far
 * @param why one sentence for a person, without customers' words
 * @param evidenceCount how many texts of all episodes it rests on
 * @param evidence texts that it rests on, by id; a sample when there are more than are told
 * @param related other series that it shows in
 */
public record AlertEvent(
    String alertId,
    int sequence,
    String ruleId,
    Measure measure,
    String topic,
    String scope,
    Party.Audience audience,
    AlertState state,
    Severity severity,
    Instant beganAt,
    Instant openedAt,
    @Nullable Instant resolvedAt,
    Instant windowStart,
    Instant windowEnd,
    Instant occurredAt,
    double observed,
    double expected,
    double score,
    double peakScore,
    String why,
    int evidenceCount,
    List<Evidence> evidence,
    List<Related> related) {

  /** The event that tells how an alert stands. */
  static AlertEvent of(Alert alert, AlertState state, Severity severity, Instant at) {
    Figures figures = alert.figures();
    boolean volume = alert.measure() == Measure.VOLUME;
    return new AlertEvent(
        alert.alertId(),
        alert.life().sequence(),
        Alert.ruleId(alert.measure()),
        alert.measure(),
        alert.topic(),
        alert.scope(),
        alert.audience(),
        state,
        severity,
        alert.beganAt(),
        alert.openedAt(),
        alert.life().resolvedAt(),
        Instant.ofEpochMilli(figures.since()),
        Instant.ofEpochMilli(figures.until()),
        at,
        volume ? figures.texts() : figures.meanScore(),
        volume ? figures.expected() : figures.usualScore(),
        figures.score(),
        figures.peak(),
        WhySentence.of(alert),
        figures.allTexts(),
        alert.evidence(),
        alert.related());
  }
}
