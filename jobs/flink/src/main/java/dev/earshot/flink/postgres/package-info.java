// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Tables as sinks. {@link dev.earshot.flink.postgres.TableSink} buffers, keeps the last element of
 * each key and writes it all in one transaction, at every checkpoint at the latest; a {@link
 * dev.earshot.flink.postgres.Table} says what a key is and how elements are written. All writes are
 * unconditional upserts on natural keys, so what is written again after a restart changes nothing.
 *
 * <p>Rows travel as one JSON array a statement: PostgreSQL takes it apart by column name, so a
 * table may gain columns before the job knows them.
 */
@NullMarked
package dev.earshot.flink.postgres;

import org.jspecify.annotations.NullMarked;
