// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

/**
 * Rows of scores that are to be summed. A row is asked for when it is listed and needed when all
 * are, so that memory brings them side by side. Used by one thread.
 */
final class RowSum {

  private static final int MOST = 32;
  private static final int LINE = 16;

  private final int[][] rows = new int[MOST][];
  private int size;

  /** Written only, so that what is read for its memory's sake is read. */
  @SuppressWarnings("UnusedVariable")
  private int asked;

  /** Lists a row. */
  void add(int[] row) {
    rows[size++] = row;
    for (int i = 0; i < row.length; i += LINE) {
      asked += row[i];
    }
  }

  /** Adds all rows to {@code sum} and forgets them. */
  void addTo(int[] sum) {
    int i = 0;
    for (; i + 3 < size; i += 4) {
      addFour(rows[i], rows[i + 1], rows[i + 2], rows[i + 3], sum);
    }
    for (; i < size; i++) {
      add(rows[i], sum);
    }
    size = 0;
  }

  private static void addFour(int[] a, int[] b, int[] c, int[] d, int[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += a[i] + b[i] + (c[i] + d[i]);
    }
  }

  /** Adds one row to {@code sum}. */
  static void add(int[] row, int[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += row[i];
    }
  }
}
