// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.sql;

/**
 * What a migration did.
 *
 * @param applied how many steps were applied, from 0
 * @param version version of the tables after it, such as {@code 4}
 */
public record MigrationResult(int applied, String version) {}
