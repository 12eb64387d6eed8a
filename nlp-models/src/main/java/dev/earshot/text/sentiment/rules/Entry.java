// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.rules;

/**
 * What the lexicon says of a word or phrase.
 *
 * @param cue what it does
 * @param feeling of its own in [-1, 1]
 * @param words how many signs it covers, at least 1
 */
record Entry(Cue cue, double feeling, int words) {}
