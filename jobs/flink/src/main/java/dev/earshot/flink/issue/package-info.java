// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The functions of the issue job, thin round {@link dev.earshot.issue}: spread events over series,
 * count each series in parallel, decide on all series of an audience in one place.
 */
@NullMarked
package dev.earshot.flink.issue;

import org.jspecify.annotations.NullMarked;
