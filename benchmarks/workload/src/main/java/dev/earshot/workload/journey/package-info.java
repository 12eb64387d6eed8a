// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What happens to customers and what they say of it. {@link
 * dev.earshot.workload.journey.HourPlanner} plans an hour at a time: how many have something to say
 * ({@link dev.earshot.workload.journey.Timetable}), about what ({@link
 * dev.earshot.workload.journey.TopicMix}), and tells for each a story: a survey with its order and
 * invitation before it, a ticket with the reply, the solution and the survey after it. The {@link
 * dev.earshot.workload.journey.Outbox} sends each record as systems do: mostly at once, sometimes
 * late or twice.
 */
@NullMarked
package dev.earshot.workload.journey;

import org.jspecify.annotations.NullMarked;
