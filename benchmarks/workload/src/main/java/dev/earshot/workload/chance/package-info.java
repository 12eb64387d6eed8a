// SPDX-License-Identifier: GPL-3.0-or-later
/** Random numbers that are the same on every machine. */
@NullMarked
package dev.earshot.workload.chance;

import org.jspecify.annotations.NullMarked;
