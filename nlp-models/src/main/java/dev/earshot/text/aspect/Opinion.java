// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.aspect;

/**
 * A word that judges.
 *
 * @param token its number in the sentence
 * @param strength from -3 (very bad) to 3 (very good), already turned round by a negation
 */
record Opinion(int token, double strength) {}
