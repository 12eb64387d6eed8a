// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import dev.earshot.feedback.Party;
import dev.earshot.feedback.Rating;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of what was counted in one window of a scope. */
public final class KpiRows {

  private final Party.Audience audience;
  private final String scope;
  private final int minimumN;

  /**
   * Of one scope of an audience.
   *
   * @param scope canonical text of the {@link Scope}
   * @param minimumN below it a share or mean is marked
   */
  public KpiRows(Party.Audience audience, String scope, int minimumN) {
    this.audience = audience;
    this.scope = scope;
    this.minimumN = minimumN;
  }

  /** One row for each metric and level of which anything was ever counted in the window. */
  public List<KpiRow> of(KpiWindow window, KpiCell cell, boolean closed) {
    List<KpiRow> rows = new ArrayList<>();
    Frame frame = new Frame(window, closed);
    add(rows, frame, Metric.NPS, Rating.Level.RELATIONSHIP, cell.npsRelationship());
    add(rows, frame, Metric.NPS, Rating.Level.JOURNEY, cell.npsJourney());
    add(rows, frame, Metric.NPS, Rating.Level.INTERACTION, cell.npsInteraction());
    add(rows, frame, Metric.CSAT, Rating.Level.RELATIONSHIP, cell.csatRelationship());
    add(rows, frame, Metric.CSAT, Rating.Level.JOURNEY, cell.csatJourney());
    add(rows, frame, Metric.CSAT, Rating.Level.INTERACTION, cell.csatInteraction());
    add(rows, frame, Metric.SENTIMENT, Rating.Level.INTERACTION, cell.sentiment());
    add(rows, frame, Metric.VOLUME, Rating.Level.INTERACTION, cell.volume());
    return rows;
  }

  private record Frame(KpiWindow window, boolean closed) {}

  private <P extends Parts<P>> void add(
      List<KpiRow> rows, Frame frame, Metric metric, Rating.Level level, @Nullable P counted) {
    if (counted != null) {
      rows.add(row(frame, metric, level, counted.floored()));
    }
  }

  private KpiRow row(Frame frame, Metric metric, Rating.Level level, Parts<?> parts) {
    long n = parts.n();
    Interval interval = n == 0 ? Interval.NONE : parts.interval();
    return new KpiRow(
        metric,
        level,
        audience,
        scope,
        frame.window().grain(),
        Instant.ofEpochMilli(frame.window().start()),
        Instant.ofEpochMilli(frame.window().end()),
        Metric.DEFINITION_VERSION,
        n == 0 ? Double.NaN : parts.value(),
        n,
        parts.byName(),
        interval.low(),
        interval.high(),
        metric != Metric.VOLUME && n < minimumN,
        frame.closed());
  }
}
