// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

/**
 * Why a record is refused, in words that hold none of the customer's.
 *
 * @param code stable code
 * @param reason what is wrong, for a person
 * @param position where: a field's path, or line and column; may be empty
 */
public record Rejection(DeadLetterCode code, String reason, String position) {}
