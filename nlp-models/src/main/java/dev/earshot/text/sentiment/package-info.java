// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What sentences and texts feel like, as plain values.
 *
 * <p>The network gives each sentence {@link dev.earshot.text.sentiment.FiveClasses}; the trained
 * head of the package {@code head} hears its sentences, what the package {@code rules} finds, the
 * words of the package {@code ngram} and, in the profile that has it, the vector of the package
 * {@code embedding}, and gives one {@link dev.earshot.text.sentiment.Sentiment}. Nothing here knows
 * where the sentences' probabilities come from.
 */
package dev.earshot.text.sentiment;
