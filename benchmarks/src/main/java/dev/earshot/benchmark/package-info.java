// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Measures the engine against what the workload is known to hold. {@link
 * dev.earshot.benchmark.PlantedProblems} is the command: a {@link dev.earshot.benchmark.Scenario}
 * says what is planted, {@link dev.earshot.benchmark.EngineRun} runs it through the jobs' own
 * topologies, {@link dev.earshot.benchmark.Judge} compares the alerts with the ground truth.
 */
@NullMarked
package dev.earshot.benchmark;

import org.jspecify.annotations.NullMarked;
