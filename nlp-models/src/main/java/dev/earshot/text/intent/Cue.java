// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.intent;

/**
 * A rule of {@code cues.yaml}, without its query.
 *
 * @param id stands beside the evidence
 * @param says what it speaks for
 * @param confidence in (0, 1), how sure it is alone
 * @param unlessNegated whether words behind a negation do not count
 */
record Cue(String id, Enum<?> says, double confidence, boolean unlessNegated) {}
