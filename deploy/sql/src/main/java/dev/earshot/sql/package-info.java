// SPDX-License-Identifier: GPL-3.0-or-later

/**
 * The tables, and how they come to be.
 *
 * <p>{@link dev.earshot.sql.Migrations} brings a database's schema {@code earshot} to this release;
 * the migrations lie in {@code db/earshot}, one step a file, never changed once released:
 *
 * <pre>
 *   V1 first light   feedback, feedback_topic, completeness, dead_letter, replay_run
 *   V2 partitions    the function that makes daily partitions
 *   V3 views         v_*: what BI asks first
 *   V4 roles         earshot_writer (jobs), earshot_console, bi_reader
 * </pre>
 *
 * <p>Every table, view and column has a comment; a comment that says "exempt from equality" marks
 * what depends on real time or delivery, so that two runs over the same input may differ there and
 * nowhere else. The folder {@code queries} has example questions for BI, each run by a test.
 */
package dev.earshot.sql;
