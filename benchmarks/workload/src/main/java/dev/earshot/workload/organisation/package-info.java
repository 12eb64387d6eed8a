// SPDX-License-Identifier: GPL-3.0-or-later
/** The invented organisation: its brands, what they sell, who buys and who helps. */
@NullMarked
package dev.earshot.workload.organisation;

import org.jspecify.annotations.NullMarked;
