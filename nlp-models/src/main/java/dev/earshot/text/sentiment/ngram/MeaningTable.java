// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.ngram;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What words and pairs of words speak for by what an embedding model knows of them: a linear model
 * over the mean of their embeddings, multiplied out in advance, so that no embedding is needed to
 * use it. It knows words that no labelled text has. Immutable.
 *
 * <p>A text's evidence is the mean of its known n-grams' weights, the rare ones counting more, plus
 * the bias; sums run in the order of the hashes. The mean is damped, so that few words say less
 * than many that agree, and nothing known leaves the bias.
 */
public final class MeaningTable {

  /**
   * What is in a mean besides the known words and says nothing, in the measure of their rarities:
   * three words that few texts have.
   */
  public static final double DAMPING = 15;

  private static final int CLASSES = NgramTable.CLASSES;
  private static final int BYTES = Long.BYTES + (1 + CLASSES) * Float.BYTES;

  private final long[] keys;
  private final SortedHashes places;
  private final float[] rarities;
  private final float[] weights;
  private final double[] bias;

  /**
   * A table of its parts.
   *
   * @param keys hashes, ascending and distinct
   * @param rarities how much each key counts in a mean, positive
   * @param weights three for each key, in the order of the keys
   * @param bias one a class
   */
  public MeaningTable(long[] keys, float[] rarities, float[] weights, double[] bias) {
    if (rarities.length != keys.length
        || weights.length != CLASSES * keys.length
        || bias.length != CLASSES) {
      throw new IllegalArgumentException(
          keys.length + " n-grams with " + weights.length + " weights");
    }
    this.keys = keys.clone();
    this.places = new SortedHashes(this.keys);
    this.rarities = rarities.clone();
    this.weights = weights.clone();
    this.bias = bias.clone();
  }

  /** How many n-grams are known. */
  public int size() {
    return keys.length;
  }

  /** The evidence of {@code ngrams}, ascending, for each class. */
  public double[] evidence(long[] ngrams) {
    double[] sums = new double[CLASSES];
    double total = DAMPING;
    for (long ngram : ngrams) {
      int at = places.find(ngram);
      if (at >= 0) {
        total += rarities[at];
        for (int k = 0; k < CLASSES; k++) {
          sums[k] += (double) rarities[at] * weights[CLASSES * at + k];
        }
      }
    }
    for (int k = 0; k < CLASSES; k++) {
      sums[k] = sums[k] / total + bias[k];
    }
    return sums;
  }

  /** Writes the table so that {@link #read} gives an equal one. */
  public void write(DataOutput out) throws IOException {
    ByteBuffer rows = ByteBuffer.allocate(BYTES * keys.length);
    for (int i = 0; i < keys.length; i++) {
      rows.putLong(keys[i]).putFloat(rarities[i]);
      for (int k = 0; k < CLASSES; k++) {
        rows.putFloat(weights[CLASSES * i + k]);
      }
    }
    out.writeInt(keys.length);
    out.write(rows.array());
    for (double value : bias) {
      out.writeDouble(value);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is something else
   */
  public static MeaningTable read(DataInput in) throws IOException {
    int size = Counts.read(in, BYTES);
    byte[] bytes = new byte[BYTES * size];
    in.readFully(bytes);
    ByteBuffer rows = ByteBuffer.wrap(bytes);
    long[] keys = new long[size];
    float[] rarities = new float[size];
    float[] weights = new float[CLASSES * size];
    for (int i = 0; i < size; i++) {
      keys[i] = rows.getLong();
      if (i > 0 && keys[i] <= keys[i - 1]) {
        throw new IOException("it is damaged: its words' meanings are out of order");
      }
      rarities[i] = rows.getFloat();
      if (!(rarities[i] > 0 && Float.isFinite(rarities[i]))) {
        throw new IOException("it is damaged: a word counts " + rarities[i] + " times");
      }
      for (int k = 0; k < CLASSES; k++) {
        weights[CLASSES * i + k] = rows.getFloat();
      }
    }
    double[] bias = new double[CLASSES];
    for (int k = 0; k < CLASSES; k++) {
      bias[k] = in.readDouble();
    }
    return new MeaningTable(keys, rarities, weights, bias);
  }
}
