// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Metrics over time: NPS, CSAT, sentiment and volume, by the minute, hour and day. The guided tour:
 *
 * <ol>
 *   <li>{@link dev.earshot.kpi.KpiPolicy} says which cuts are counted over windows of which {@link
 *       dev.earshot.kpi.Grain}, and how long a window is corrected.
 *   <li>{@link dev.earshot.kpi.KpiDeltas} makes of an event what it adds to and takes from each
 *       {@link dev.earshot.kpi.Scope} that {@link dev.earshot.kpi.Scopes} finds: one {@link
 *       dev.earshot.kpi.KpiDelta} a scope.
 *   <li>{@link dev.earshot.kpi.KpiCell} holds the integer parts of all metrics of a window: {@link
 *       dev.earshot.kpi.NpsParts}, {@link dev.earshot.kpi.CsatParts}, {@link
 *       dev.earshot.kpi.SentimentParts}, {@link dev.earshot.kpi.VolumeParts}. They add up in any
 *       order, so arrival order changes nothing.
 *   <li>{@link dev.earshot.kpi.KpiCalendar} says when a {@link dev.earshot.kpi.KpiWindow} closes
 *       and until when it is corrected; {@link dev.earshot.kpi.MissedKpi} is what came after that.
 *   <li>{@link dev.earshot.kpi.KpiRows} makes {@link dev.earshot.kpi.KpiRow}s of a cell: value, n,
 *       parts and the {@link dev.earshot.kpi.Interval} fit for each metric.
 * </ol>
 *
 * An answer or text counts in the window in which the customer said it. Audiences are never pooled.
 * Plain Java, no clock; every number that is stored comes of integers by {@link StrictMath} and the
 * four basic operations.
 */
@NullMarked
package dev.earshot.kpi;

import org.jspecify.annotations.NullMarked;
