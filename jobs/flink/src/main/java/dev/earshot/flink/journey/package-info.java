// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The journey job's functions, each a thin shell round the domain of the same name in {@code
 * jobs/core}: {@link dev.earshot.flink.journey.SelectStepsFunction} makes slim steps of events,
 * {@link dev.earshot.flink.journey.FollowCustomerFunction} sends them on to the customer they
 * belong to after merges, {@link dev.earshot.flink.journey.FoldJourneysFunction} folds them to
 * passages.
 *
 * <p>Both keyed steps keep the steps of the last weeks, the first so that a merge can move them,
 * the second so that what comes late can be folded again. {@link
 * dev.earshot.flink.journey.JourneyStates} says what is kept and until when.
 */
@NullMarked
package dev.earshot.flink.journey;

import org.jspecify.annotations.NullMarked;
