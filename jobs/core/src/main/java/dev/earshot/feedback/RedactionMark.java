// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

/**
 * Personal data that was masked in a text.
 *
 * @param type what it was, such as {@code EMAIL}, {@code PHONE}, {@code CARD}
 * @param begin first UTF-16 unit of the mask in the redacted text
 * @param end one past the last unit
 */
public record RedactionMark(String type, int begin, int end) {}
