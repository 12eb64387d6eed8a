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
 *   V5 kpi           kpi, metric_definition
 *   V6 journey       journey, journey_event, customer_alias
 *   V7 alert         alert, alert_event, alert_evidence
 *   V8 signals       what writers want, feel and had to do
 *   V9 withheld      words of special categories, from who is no member of earshot_sensitive; and
 *                    from all figures texts whose sentiment does not count
 *   V10 withheld tags  tags and the masked views of dead letters, from the same
 * </pre>
 *
 * <p>Every table, view and column has a comment; a comment that says "exempt from equality" marks
 * what depends on real time or delivery, so that two runs over the same input may differ there and
 * nowhere else.
 *
 * <p>Known limit: each day with feedback is a partition of two tables. A query that names no {@code
 * first_day} looks into all of them: 0.2 s for a year of days and 4 s for ten years before the
 * first row is read. It locks them all, too: by estimate, a server with 100 connections and default
 * settings can lock some three years of days at once; raise {@code max_locks_per_transaction}
 * beyond that.
 *
 * <p>The folder {@code queries} has example questions for BI, each run by a test.
 */
package dev.earshot.sql;
