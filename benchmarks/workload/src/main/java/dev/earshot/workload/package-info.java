// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The one seeded generator of an organisation's feedback. The guided tour:
 *
 * <ol>
 *   <li>A {@link dev.earshot.workload.WorkloadPlan} says everything that determines the records: a
 *       seed, a span, a rate and {@link dev.earshot.workload.PlantedProblem}s.
 *   <li>A {@link dev.earshot.workload.Workload} makes the records of a plan while they are read, in
 *       the order in which the systems of the organisation send them; each {@link
 *       dev.earshot.workload.WorkloadRecord} belongs to a {@link dev.earshot.workload.Feed} and has
 *       a {@link dev.earshot.workload.Label} that says what was meant.
 *   <li>{@code journey} tells what happens to customers, {@code organisation} who they are, {@code
 *       text} how they say it, {@code chance} draws the numbers.
 *   <li>{@link dev.earshot.workload.GroundTruth} is the measure for what is found.
 *   <li>A {@link dev.earshot.workload.DemonstrationFeed} sends a workload in real time; {@link
 *       dev.earshot.workload.WorkloadMain} prints one.
 * </ol>
 *
 * The same plan gives the same bytes on every machine.
 */
@NullMarked
package dev.earshot.workload;

import org.jspecify.annotations.NullMarked;
