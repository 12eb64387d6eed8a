// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import java.nio.LongBuffer;

/**
 * Rows of scores, one behind the other in one array.
 *
 * <p>Rows are as long as whole lines of memory, and begin with one where the JVM puts a large array
 * at the beginning of a line, as it mostly does.
 */
final class ScoreRows {

  /** Longs in a line of memory. */
  private static final int LINE = 8;

  /** Longs that lie before the first row: with an array's header they fill a line. */
  private static final int BEFORE = 6;

  final long[] scores;
  private final int width;
  private final int size;

  /** {@code size} rows of {@code width} longs, all zero. */
  ScoreRows(int size, int width) {
    this.size = size;
    this.width = width;
    scores = new long[BEFORE + size * width];
  }

  /** Rows that are copied from {@code source}. */
  static ScoreRows of(LongBuffer source, int width) {
    ScoreRows rows = new ScoreRows(source.capacity() / width, width);
    source.duplicate().get(rows.scores, BEFORE, source.capacity());
    return rows;
  }

  /** How many rows there are. */
  int size() {
    return size;
  }

  /** Where a row begins. */
  int start(int row) {
    return BEFORE + row * width;
  }

  /** Reads a row for its memory's sake: a number that means nothing. */
  int ask(int row) {
    long asked = 0;
    int start = start(row);
    for (int at = start; at < start + width; at += LINE) {
      asked += scores[at];
    }
    return (int) asked;
  }

  /** Adds a row to the one that begins at {@code start} of {@code sums}. */
  void addTo(int row, long[] sums, int start) {
    add(scores, start(row), sums, start, width);
  }

  /** Adds the row at {@code from} to the one at {@code to}. */
  static void add(long[] row, int from, long[] sums, int to, int width) {
    for (int i = 0; i < width; i++) {
      sums[to + i] += row[from + i];
    }
  }
}
