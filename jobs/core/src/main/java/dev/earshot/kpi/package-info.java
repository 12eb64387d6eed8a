// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Metrics over time: what a feedback counts in, and how.
 *
 * <p>A {@link dev.earshot.kpi.Scope} says what a metric is cut by, in {@link
 * dev.earshot.kpi.Dimension}s; {@link dev.earshot.kpi.Scopes} finds the scopes that a feedback
 * counts in.
 */
@NullMarked
package dev.earshot.kpi;

import org.jspecify.annotations.NullMarked;
