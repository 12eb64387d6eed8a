// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.Contribution;
import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Operation;
import dev.earshot.feedback.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What an event changes. Feedback adds what it says; an edit also takes back what the version
 * before it had added, at that version's own time and dimensions; a delete only takes back.
 *
 * <p>Only customer voice counts: what authors of the role customer wrote or answered. Messages of
 * staff and machines, invitations and changes of a ticket's state count for nothing.
 */
public final class KpiDeltas {

  private final KpiPolicy policy;

  public KpiDeltas(KpiPolicy policy) {
    this.policy = policy;
  }

  /** The changes, one for each scope; none for events that are no feedback. */
  public List<KpiDelta> of(Enriched event) {
    if (event.kind() != Enriched.Kind.FEEDBACK) {
      return List.of();
    }
    List<KpiDelta> deltas = new ArrayList<>();
    if (event.replaces() != null) {
      addedBy(event.replaces()).forEach(added -> deltas.add(added.negated()));
    }
    if (event.feedback().operation() != Operation.DELETE) {
      deltas.addAll(addedBy(Contribution.of(event.feedback(), event.analysis())));
    }
    return deltas;
  }

  private List<KpiDelta> addedBy(Contribution contribution) {
    if (!isCustomerVoice(contribution)) {
      return List.of();
    }
    SortedMap<String, Double> topics = Scopes.topicScores(contribution);
    KpiCell whole = KpiCell.of(contribution, ofWholeText(contribution));
    long saidAt = contribution.times().saidAt().toEpochMilli();
    List<KpiDelta> deltas = new ArrayList<>();
    for (KpiPolicy.Cut cut : policy.cuts()) {
      Instant time = Instant.ofEpochMilli(cut.grains().get(0).startOf(saidAt));
      Scopes.of(contribution, cut.dimensions(), topics.keySet())
          .forEach(
              (topic, scope) ->
                  deltas.add(
                      new KpiDelta(
                          contribution.party().audience(),
                          scope.text(),
                          time,
                          topic.isEmpty() ? whole : whole.about(topics.get(topic)))));
    }
    return deltas;
  }

  private static @Nullable SentimentParts ofWholeText(Contribution contribution) {
    return hasWords(contribution) ? SentimentParts.of(contribution.sentiment()) : null;
  }

  private static boolean isCustomerVoice(Contribution contribution) {
    return contribution.party().authorRole() == Party.AuthorRole.CUSTOMER
        && (hasWords(contribution) || !contribution.ratings().isEmpty());
  }

  /** Every text of a customer has a label, also one that could not be read. */
  private static boolean hasWords(Contribution contribution) {
    return contribution.sentiment().label() != Analysis.Label.NONE;
  }
}
