// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment;

/**
 * What one phrase of a sentence feels like.
 *
 * @param begin first UTF-16 unit in the redacted text
 * @param end one past the last unit
 * @param category of the phrase, such as {@code NP} or {@code VP}
 * @param probabilities of the five classes at its node of the parse tree
 */
public record PhraseSentiment(int begin, int end, String category, FiveClasses probabilities) {}
