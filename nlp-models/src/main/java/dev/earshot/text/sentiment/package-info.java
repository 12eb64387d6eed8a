// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What sentences and texts feel like, as plain values.
 *
 * <p>The network gives each sentence {@link dev.earshot.text.sentiment.FiveClasses}; {@link
 * dev.earshot.text.sentiment.SentimentRollUp} folds a text's sentences into one {@link
 * dev.earshot.text.sentiment.Sentiment}. Nothing here knows where the probabilities come from.
 */
package dev.earshot.text.sentiment;
