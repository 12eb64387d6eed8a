// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.intent;

/**
 * Why something is said of a text.
 *
 * @param rule id of the rule, such as {@code churn.leaving}
 * @param begin first UTF-16 unit of the words it rests on
 * @param end one past the last unit
 */
public record Evidence(String rule, int begin, int end) {}
