// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Metrics over time as functions round the domain of {@code dev.earshot.kpi}: {@link
 * dev.earshot.flink.kpi.SplitKpisFunction} makes of each event what it changes, scope by scope;
 * {@link dev.earshot.flink.kpi.SumKpisOperator} adds up before the exchange, so that the scope of
 * everything is no bottleneck; {@link dev.earshot.flink.kpi.CountKpisFunction} keeps the windows of
 * a scope and tells their rows.
 */
@NullMarked
package dev.earshot.flink.kpi;

import org.jspecify.annotations.NullMarked;
