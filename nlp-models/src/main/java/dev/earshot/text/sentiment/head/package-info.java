// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * From inputs to a sentiment: the trained head.
 *
 * <p>Two levels. N-grams, the meanings of words (a table that embeddings were distilled into) and,
 * in the profile that has them, embeddings each have a linear model of their own; their evidence,
 * the network's row and the rules' row go into one more linear layer, which was fitted to evidence
 * from models that had not seen the row's domain, so that it trusts what carries over. An
 * organisation's own labels add a third layer behind it.
 *
 * <p>{@link dev.earshot.text.sentiment.head.SentimentHead} is the door. Every layer is linear, so
 * that each input's share of the evidence is known exactly, and {@link
 * dev.earshot.text.sentiment.head.Shares} turns it into shares of the score.
 */
package dev.earshot.text.sentiment.head;
