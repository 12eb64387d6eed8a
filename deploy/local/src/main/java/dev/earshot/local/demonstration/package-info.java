// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The demonstration: an invented organisation speaks to the engine, 21 days of history at full
 * speed and then in real time, with problems to be found. What it says comes from {@link
 * dev.earshot.workload.DemonstrationFeed}; here it is sent to Kafka, and where it stopped is kept
 * in the data folder, so that the next start goes on there.
 */
@NullMarked
package dev.earshot.local.demonstration;

import org.jspecify.annotations.NullMarked;
