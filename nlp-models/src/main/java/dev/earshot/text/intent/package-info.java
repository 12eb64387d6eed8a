// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What a writer wants, feels and had to do, whether an answer is due, and the names and figures in
 * a text.
 *
 * <p>{@link dev.earshot.text.intent.SignalReader} asks a list of rules, {@code cues.yaml}, each a
 * query in the language of topics with what it speaks for and how sure it is alone; the words that
 * match are the evidence. The form of sentences and the text's sentiment speak for questions,
 * complaints and praise as well. {@link dev.earshot.text.intent.EntityFinder} finds amounts, order
 * numbers, places, and the products and competitors that an installation names.
 *
 * <p>Known limits: English only; irony is taken at its word; confidences are judged, not fitted.
 */
package dev.earshot.text.intent;
