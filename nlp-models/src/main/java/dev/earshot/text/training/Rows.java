// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import java.util.Arrays;

/** A growing matrix of which only what is not 0 is kept, row by row. */
public final class Rows {

  private final int columns;
  private int[] starts = new int[1024];
  private int[] indexes = new int[1 << 14];
  private float[] values = new float[1 << 14];
  private int count;
  private int filled;

  /** No rows of {@code columns} numbers. */
  public Rows(int columns) {
    this.columns = columns;
  }

  /** Rows of which all numbers are kept. */
  public static Rows dense(double[][] all, int columns) {
    Rows rows = new Rows(columns);
    for (double[] row : all) {
      for (int i = 0; i < columns; i++) {
        rows.put(i, (float) row[i]);
      }
      rows.endRow();
    }
    return rows;
  }

  /** Sets a column of the row that is being added. */
  public void put(int column, float value) {
    if (value == 0) {
      return;
    }
    if (filled == indexes.length) {
      indexes = Arrays.copyOf(indexes, 2 * filled);
      values = Arrays.copyOf(values, 2 * filled);
    }
    indexes[filled] = column;
    values[filled++] = value;
  }

  /** Ends the row that is being added. */
  public void endRow() {
    count++;
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
    }
    starts[count] = filled;
  }

  int size() {
    return count;
  }

  int columns() {
    return columns;
  }

  /** Adds the row's product with the weights of class {@code k}; {@code x} is class by class. */
  double product(int row, double[] x, int offset) {
    double sum = 0;
    for (int i = starts[row]; i < starts[row + 1]; i++) {
      sum += x[offset + indexes[i]] * values[i];
    }
    return sum;
  }

  /** Adds the row, {@code factor} times, to {@code sum} from {@code offset} on. */
  void addTo(int row, double factor, double[] sum, int offset) {
    for (int i = starts[row]; i < starts[row + 1]; i++) {
      sum[offset + indexes[i]] += factor * values[i];
    }
  }
}
