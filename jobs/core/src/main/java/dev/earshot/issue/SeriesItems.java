// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.Contribution;
import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Operation;
import dev.earshot.feedback.Party;
import dev.earshot.kpi.Dimension;
import dev.earshot.kpi.Scope;
import dev.earshot.kpi.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Spreads an event over the series that it counts in. Only texts of customers, partners and
 * employees count: no staff messages, and no ratings without words, which KPIs watch. What an edit
 * or delete takes back counts negatively, at its own time.
 */
public final class SeriesItems {

  private static final double MICRO = 1e6;

  private final List<Set<Dimension>> cuts = new ArrayList<>();

  public SeriesItems(IssuePolicy policy) {
    policy.allCuts().forEach(cut -> cuts.add(new TreeSet<>(cut)));
  }

  public List<SeriesItem> of(Enriched event) {
    List<SeriesItem> items = new ArrayList<>();
    if (event.kind() == Enriched.Kind.FEEDBACK) {
      if (event.replaces() != null) {
        add(event, event.replaces(), -1, items);
      }
      if (event.feedback().operation() != Operation.DELETE) {
        add(event, Contribution.of(event.feedback(), event.analysis()), 1, items);
      }
    }
    return items;
  }

  private void add(Enriched event, Contribution text, int sign, List<SeriesItem> items) {
    boolean scored = text.sentiment().label() != Analysis.Label.NONE;
    if (text.party().authorRole() != Party.AuthorRole.CUSTOMER
        || (!scored && text.topics().isEmpty())) {
      return;
    }
    SortedMap<String, Double> topics = Scopes.topicScores(text);
    for (Set<Dimension> cut : cuts) {
      for (Scope scope : Scopes.of(text, cut)) {
        SeriesKey key = SeriesKey.of(scope);
        double score = key.topic().isEmpty() ? text.sentiment().score() : topics.get(key.topic());
        var evidence =
            new Evidence(
                event.eventId(),
                event.firstDay(),
                text.times().saidAt(),
                (int) Math.round(score * MICRO));
        items.add(
            new SeriesItem(
                text.party().audience(),
                key.topic(),
                key.scope(),
                evidence,
                text.sentiment().isScored(),
                sign));
      }
    }
  }
}
