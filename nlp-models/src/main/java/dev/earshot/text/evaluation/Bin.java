// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.evaluation;

/**
 * Texts of about the same stated probability.
 *
 * @param count how many
 * @param stated mean probability stated
 * @param right share of which it came true
 */
public record Bin(int count, double stated, double right) {}
