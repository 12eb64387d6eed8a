// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic.head;

import dev.earshot.text.sentiment.ngram.Counts;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * What features speak for, by topic: a sparse matrix, of which the rows are features and the
 * columns topics. Immutable.
 *
 * <p>Sums run in the order of the features' hashes, n-grams before paths.
 */
public final class TopicTable {

  private static final int BYTES_OF_KEY = Long.BYTES + Integer.BYTES;
  private static final int BYTES_OF_CELL = Short.BYTES + Float.BYTES;

  private final int topics;
  private final long[] keys;

  /** Where the cells of each key begin, and where the last end. */
  private final int[] starts;

  private final short[] columns;
  private final float[] weights;

  private TopicTable(int topics, long[] keys, int[] starts, short[] columns, float[] weights) {
    this.topics = topics;
    this.keys = keys;
    this.starts = starts;
    this.columns = columns;
    this.weights = weights;
  }

  /**
   * The table of a matrix.
   *
   * @param keys hashes, ascending and distinct
   * @param byTopic a weight for each key, topic by topic; those of 0 are not kept, nor are keys
   *     without any other
   */
  public static TopicTable of(long[] keys, float[][] byTopic) {
    int[] kept = new int[keys.length];
    int cells = 0;
    int rows = 0;
    for (int i = 0; i < keys.length; i++) {
      for (float[] weights : byTopic) {
        kept[i] += weights[i] != 0 ? 1 : 0;
      }
      cells += kept[i];
      rows += kept[i] > 0 ? 1 : 0;
    }
    var table =
        new TopicTable(
            byTopic.length, new long[rows], new int[rows + 1], new short[cells], new float[cells]);
    int row = 0;
    for (int i = 0; i < keys.length; i++) {
      if (kept[i] > 0) {
        table.fill(row++, keys[i], i, byTopic);
      }
    }
    return table;
  }

  private void fill(int row, long key, int from, float[][] byTopic) {
    keys[row] = key;
    int cell = starts[row];
    for (int topic = 0; topic < topics; topic++) {
      if (byTopic[topic][from] != 0) {
        columns[cell] = (short) topic;
        weights[cell++] = byTopic[topic][from];
      }
    }
    starts[row + 1] = cell;
  }

  /** How many topics there are weights for. */
  int topics() {
    return topics;
  }

  /** How many features are known. */
  public int size() {
    return keys.length;
  }

  /** The evidence for each topic in a text. */
  public double[] evidence(TopicFeatures features) {
    double[] sums = new double[topics];
    double share = features.share();
    for (long ngram : features.ngrams()) {
      add(ngram, share, sums);
    }
    for (long path : features.paths()) {
      add(path, 1, sums);
    }
    return sums;
  }

  private void add(long key, double factor, double[] sums) {
    int row = Arrays.binarySearch(keys, key);
    if (row >= 0) {
      for (int cell = starts[row]; cell < starts[row + 1]; cell++) {
        sums[columns[cell]] += factor * weights[cell];
      }
    }
  }

  /** What one feature speaks for a topic; 0 if it is not known. */
  double weight(long key, int topic) {
    int row = Arrays.binarySearch(keys, key);
    int cell =
        row < 0 ? -1 : Arrays.binarySearch(columns, starts[row], starts[row + 1], (short) topic);
    return cell < 0 ? 0 : weights[cell];
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(keys.length);
    for (int row = 0; row < keys.length; row++) {
      out.writeLong(keys[row]);
      out.writeInt(starts[row + 1] - starts[row]);
    }
    for (int cell = 0; cell < columns.length; cell++) {
      out.writeShort(columns[cell]);
      out.writeFloat(weights[cell]);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param topics that it must have weights for
   * @throws IOException if it is something else
   */
  static TopicTable read(DataInput in, int topics) throws IOException {
    long[] keys = new long[Counts.read(in, BYTES_OF_KEY)];
    int[] starts = new int[keys.length + 1];
    for (int row = 0; row < keys.length; row++) {
      keys[row] = in.readLong();
      int cells = Counts.read(in, BYTES_OF_CELL);
      if (cells > topics || (row > 0 && keys[row] <= keys[row - 1])) {
        throw new IOException("it is damaged: its features are out of order");
      }
      starts[row + 1] = Math.addExact(starts[row], cells);
    }
    return filled(in, new TopicTable(topics, keys, starts, new short[0], new float[0]));
  }

  private static TopicTable filled(DataInput in, TopicTable empty) throws IOException {
    int cells = empty.starts[empty.keys.length];
    Counts.requireRoom(in, cells, BYTES_OF_CELL);
    short[] columns = new short[cells];
    float[] weights = new float[cells];
    for (int row = 0; row < empty.keys.length; row++) {
      for (int cell = empty.starts[row]; cell < empty.starts[row + 1]; cell++) {
        columns[cell] = in.readShort();
        weights[cell] = in.readFloat();
        boolean inOrder = cell == empty.starts[row] || columns[cell] > columns[cell - 1];
        if (columns[cell] < 0
            || columns[cell] >= empty.topics
            || !inOrder
            || !Float.isFinite(weights[cell])) {
          throw new IOException("it is damaged: a feature speaks for no topic that there is");
        }
      }
    }
    return new TopicTable(empty.topics, empty.keys, empty.starts, columns, weights);
  }
}
