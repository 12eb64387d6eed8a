// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

/**
 * A change that came after its window was cleared, so that the window's row does not have it.
 * Longer windows may still have counted it.
 *
 * @param delta the change
 * @param window the window
 */
public record MissedKpi(KpiDelta delta, KpiWindow window) {}
