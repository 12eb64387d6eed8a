// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Texts by grammar: {@link dev.earshot.workload.text.Grammar} is the mechanism, {@link
 * dev.earshot.workload.text.Phrasebook} what is said with it. The rules lie beside, one file a
 * subject; {@code common.txt} frames what is said by where it is said.
 */
@NullMarked
package dev.earshot.workload.text;

import org.jspecify.annotations.NullMarked;
