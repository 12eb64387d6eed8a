// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

/** Rows of scores that are to be summed when all are known. Used by one thread. */
final class RowSum {

  private static final int MOST = 32;

  /** Longs in a line of memory. */
  private static final int LINE = 8;

  private final long[][] rows = new long[MOST][];
  private final int[] starts = new int[MOST];
  private int size;

  /** Written only, so that what is read for its memory's sake is read. */
  @SuppressWarnings("UnusedVariable")
  private long asked;

  /** Lists the row that begins at {@code start} of {@code row}. */
  void add(long[] row, int start) {
    rows[size] = row;
    starts[size++] = start;
  }

  /** Reads all rows for their memory's sake, so that it is brought while other things are done. */
  void ask(int width) {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      long[] row = rows[i];
      for (int at = starts[i]; at < starts[i] + width; at += LINE) {
        sum += row[at];
      }
    }
    asked += sum;
  }

  /** Adds all rows to {@code sum} and forgets them. */
  void addTo(long[] sum) {
    int i = 0;
    for (; i + 3 < size; i += 4) {
      addFour(i, sum);
    }
    for (; i < size; i++) {
      ScoreRows.add(rows[i], starts[i], sum, 0, sum.length);
    }
    size = 0;
  }

  private void addFour(int first, long[] sum) {
    addFour(
        rows[first],
        starts[first],
        rows[first + 1],
        starts[first + 1],
        rows[first + 2],
        starts[first + 2],
        rows[first + 3],
        starts[first + 3],
        sum);
  }

  private static void addFour(
      long[] a, int atA, long[] b, int atB, long[] c, int atC, long[] d, int atD, long[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += a[atA + i] + b[atB + i] + (c[atC + i] + d[atD + i]);
    }
  }
}
