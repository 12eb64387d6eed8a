// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.avro;

import dev.earshot.issue.AlertEvent;
import dev.earshot.issue.Evidence;
import dev.earshot.issue.Related;
import dev.earshot.schema.AlertSeverity;
import dev.earshot.schema.AlertState;
import dev.earshot.schema.Audience;
import dev.earshot.schema.RelatedSeries;

/** {@link AlertEvent} as Avro. */
public final class AlertEvents {

  private AlertEvents() {}

  public static dev.earshot.schema.AlertEvent of(AlertEvent event) {
    return dev.earshot.schema.AlertEvent.newBuilder()
        .setAlertId(event.alertId())
        .setSequence(event.sequence())
        .setRuleId(event.ruleId())
        .setMeasure(event.measure().text())
        .setTopic(event.topic())
        .setScope(event.scope())
        .setAudience(Constants.same(event.audience(), Audience.class))
        .setState(Constants.same(event.state(), AlertState.class))
        .setSeverity(Constants.same(event.severity(), AlertSeverity.class))
        .setBeganAt(event.beganAt())
        .setOpenedAt(event.openedAt())
        .setWindowStart(event.windowStart())
        .setWindowEnd(event.windowEnd())
        .setOccurredAt(event.occurredAt())
        .setObserved(event.observed())
        .setExpected(event.expected())
        .setScore(event.score())
        .setWhy(event.why())
        .setEvidenceCount(event.evidenceCount())
        .setEvidence(event.evidence().stream().map(Evidence::eventId).toList())
        .setRelated(event.related().stream().map(AlertEvents::related).toList())
        .build();
  }

  private static RelatedSeries related(Related related) {
    return RelatedSeries.newBuilder()
        .setMeasure(related.measure().text())
        .setTopic(related.topic())
        .setScope(related.scope())
        .setObserved(related.observed())
        .setExpected(related.expected())
        .setScore(related.score())
        .build();
  }
}
