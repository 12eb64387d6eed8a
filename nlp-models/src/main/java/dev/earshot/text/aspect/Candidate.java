// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.aspect;

/**
 * Tokens that may be an aspect.
 *
 * @param first the first token
 * @param end one past the last token
 * @param lastForm the last word in its base form
 */
record Candidate(int first, int end, String lastForm) {}
