// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The jobs: each has a {@code main} of few statements, a topology that reads from top to bottom,
 * and connectors built here and nowhere else. A topology takes its sources and sinks as arguments,
 * so that production, tests and benchmarks wire the same one.
 */
@NullMarked
package dev.earshot.jobs;

import org.jspecify.annotations.NullMarked;
