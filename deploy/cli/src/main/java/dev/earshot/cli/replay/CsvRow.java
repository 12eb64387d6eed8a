// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import java.util.List;

/**
 * One row of a CSV file.
 *
 * @param line on which it begins, from 1
 * @param raw its bytes without the line end
 * @param values one for each column; none when a value is no UTF-8
 */
// Rows are held by the million and compared by nobody.
@SuppressWarnings("ArrayRecordComponent")
record CsvRow(int line, byte[] raw, List<String> values) {}
