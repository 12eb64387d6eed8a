// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.ngram;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Three weights for each known n-gram and a bias: a linear model over n-grams. Immutable.
 *
 * <p>A text's evidence is the sum of its known n-grams' weights by the square root of how many
 * n-grams it has, plus the bias; sums run in the order of the hashes.
 */
public final class NgramTable {

  /** Numbers that a table gives, one a class. */
  public static final int CLASSES = 3;

  private final long[] keys;
  private final SortedHashes places;
  private final float[] weights;
  private final double[] bias;

  /**
   * A table of its parts.
   *
   * @param keys hashes, ascending and distinct
   * @param weights three for each key, in the order of the keys
   * @param bias one a class
   */
  public NgramTable(long[] keys, float[] weights, double[] bias) {
    if (weights.length != CLASSES * keys.length || bias.length != CLASSES) {
      throw new IllegalArgumentException(
          keys.length + " n-grams with " + weights.length + " weights");
    }
    this.keys = keys.clone();
    this.places = new SortedHashes(this.keys);
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
    for (long ngram : ngrams) {
      int at = places.find(ngram);
      if (at >= 0) {
        for (int k = 0; k < CLASSES; k++) {
          sums[k] += weights[CLASSES * at + k];
        }
      }
    }
    double norm = Math.sqrt(Math.max(1, ngrams.length));
    for (int k = 0; k < CLASSES; k++) {
      sums[k] = sums[k] / norm + bias[k];
    }
    return sums;
  }

  /** Writes the table so that {@link #read} gives an equal one. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(keys.length);
    for (long key : keys) {
      out.writeLong(key);
    }
    for (float weight : weights) {
      out.writeFloat(weight);
    }
    for (double value : bias) {
      out.writeDouble(value);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is something else
   */
  public static NgramTable read(DataInput in) throws IOException {
    long[] keys = new long[Counts.read(in, Long.BYTES + CLASSES * Float.BYTES)];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = in.readLong();
      if (i > 0 && keys[i] <= keys[i - 1]) {
        throw new IOException("it is damaged: its n-grams are out of order");
      }
    }
    float[] weights = new float[CLASSES * keys.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.readFloat();
    }
    double[] bias = new double[CLASSES];
    for (int k = 0; k < CLASSES; k++) {
      bias[k] = in.readDouble();
    }
    return new NgramTable(keys, weights, bias);
  }
}
