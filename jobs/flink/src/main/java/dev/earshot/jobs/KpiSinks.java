// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import dev.earshot.kpi.KpiRow;
import dev.earshot.kpi.MissedKpi;
import org.apache.flink.api.connector.sink2.Sink;

/**
 * Where metrics go.
 *
 * @param rows topic of rows
 * @param table their table
 * @param missed what came too late for a window; the metric {@code tooLate} of the step {@link
 *     KpiTopology#COUNT} counts it in any case
 */
public record KpiSinks(Sink<KpiRow> rows, Sink<KpiRow> table, Sink<MissedKpi> missed) {}
