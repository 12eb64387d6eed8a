// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

/**
 * Words that touch a special category.
 *
 * @param category which
 * @param begin first UTF-16 unit in the redacted text
 * @param end one past the last
 */
public record SpecialMention(SpecialCategory category, int begin, int end) {}
