// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.sentiment.SentimentLabel;

/**
 * A text and what it feels like.
 *
 * @param text as it was written
 * @param label given by a person, or implied by a rating or an intent
 * @param source where it comes from; sources are weighed against each other
 */
public record LabelledText(String text, SentimentLabel label, String source) {}
