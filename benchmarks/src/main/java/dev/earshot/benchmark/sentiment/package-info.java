// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Measures what the shipped sentiment head and each of its ingredients are worth on labelled sets,
 * through the front door. The sets are no part of the project: the main takes their folder.
 */
package dev.earshot.benchmark.sentiment;
