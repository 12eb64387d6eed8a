// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * From texts to alerts: one problem, one alert. The guided tour:
 *
 * <ol>
 *   <li>{@link dev.earshot.issue.SeriesItems} spreads an event over the series that it counts in;
 *       what an edit or delete takes back counts negatively.
 *   <li>{@link dev.earshot.issue.SeriesWindow} counts one series in one decision window.
 *   <li>{@link dev.earshot.issue.Board} decides window by window: its series' states learn the
 *       usual rate, season and sentiment, and gather evidence for a rise or a fall.
 *   <li>A series whose evidence passes the threshold is a suspicion; suspicions of one problem are
 *       recognised by the texts they share and become one {@link dev.earshot.issue.Alert} under the
 *       most specific name that fits.
 *   <li>{@link dev.earshot.issue.AlertEvent} tells of each step in an alert's life, with one
 *       sentence why and the ids of the texts that it rests on.
 * </ol>
 *
 * <p>{@link dev.earshot.issue.IssueEngine} goes all the way in memory.
 */
@NullMarked
package dev.earshot.issue;

import org.jspecify.annotations.NullMarked;
