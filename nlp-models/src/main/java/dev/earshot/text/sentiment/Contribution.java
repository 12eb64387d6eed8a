// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment;

/**
 * What one input of the decision added to the score.
 *
 * @param input stable name, such as {@code sentence-network}
 * @param contribution share of the score, signed; the contributions of a sentiment add up to its
 *     score
 */
public record Contribution(String input, double contribution) {}
