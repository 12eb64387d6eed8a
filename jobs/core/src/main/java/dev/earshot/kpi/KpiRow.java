// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import dev.earshot.feedback.Party;
import dev.earshot.feedback.Rating;
import java.time.Instant;
import java.util.Map;

/**
 * One value of one metric over one window, with what it rests on. The newest of a {@link #key}
 * holds.
 *
 * @param metric what is measured
 * @param level what it is about
 * @param audience whose experience it is
 * @param scope canonical text of the {@link Scope}
 * @param grain length of the window
 * @param windowStart beginning in event time, inclusive
 * @param windowEnd end in event time, exclusive
 * @param definitionVersion version of the metric's definition, from 1
 * @param value in the metric's unit; NaN when {@code n} is 0
 * @param n answers or texts that it rests on, from 0
 * @param parts additive integers by name
 * @param intervalLow lower end of the 95 % interval; NaN when {@code n} is 0
 * @param intervalHigh upper end of the 95 % interval; NaN when {@code n} is 0
 * @param belowMinimum whether {@code n} is too small for the value to be read as one
 * @param closed whether event time has passed the window's end
 */
public record KpiRow(
    Metric metric,
    Rating.Level level,
    Party.Audience audience,
    String scope,
    Grain grain,
    Instant windowStart,
    Instant windowEnd,
    int definitionVersion,
    double value,
    long n,
    Map<String, Long> parts,
    double intervalLow,
    double intervalHigh,
    boolean belowMinimum,
    boolean closed) {

  /** The natural key as one text; the scope is the only component that may hold a bar. */
  public String key() {
    return String.join(
        "|",
        metric.text(),
        level.name(),
        audience.name(),
        scope,
        grain.name(),
        windowStart.toString(),
        Integer.toString(definitionVersion));
  }
}
