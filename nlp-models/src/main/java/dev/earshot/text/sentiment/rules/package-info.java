// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What word lists and rules say of an English text, without any model.
 *
 * <p>{@link dev.earshot.text.sentiment.rules.Signs} cuts a text into words, emoji, emoticons and
 * marks; {@link dev.earshot.text.sentiment.rules.Lexicon} knows the feeling of words and the cues
 * that phrases give; {@link dev.earshot.text.sentiment.rules.Weighing} moves each word's feeling by
 * its surroundings (negation, degree, emphasis, "but", conditions, questions); {@link
 * dev.earshot.text.sentiment.rules.RuleReading} counts all of it as one row of numbers.
 *
 * <p>The published lexicon is that of VADER (Hutto and Gilbert 2014, MIT licence), which the build
 * unpacks from a Maven artefact; what customers say of companies stands in {@code
 * customer-words.tsv}.
 */
package dev.earshot.text.sentiment.rules;
