// SPDX-License-Identifier: GPL-3.0-or-later
/** The text analysis of {@code nlp-models} behind the domain's ports. */
@NullMarked
package dev.earshot.flink.text;

import org.jspecify.annotations.NullMarked;
