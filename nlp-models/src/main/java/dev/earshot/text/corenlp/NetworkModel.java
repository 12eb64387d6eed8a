// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.corenlp.flat.FlatFile;
import dev.earshot.text.corenlp.flat.HashTable;
import dev.earshot.text.corenlp.flat.Part;

/**
 * The recursive sentiment network's words and weights (Socher et al., 2013). Immutable, shared by
 * all threads.
 *
 * <p>A phrase's vector is tanh(V[l;r]² + W[l;r] + b) of its children's vectors l and r. All weights
 * of one product of parts make a row, {@link #lanes} floats of which the last are padding.
 */
final class NetworkModel {

  final int size;
  final int lanes;
  final int classes;
  final float[][] leftSquare;
  final float[][] rightSquare;
  final float[][] cross;
  final float[][] left;
  final float[][] right;
  final float[] bias;

  private final HashTable slots;
  private final float[] vectors;
  private final float[] classWeights;
  private final int unknown;

  NetworkModel(FlatFile file) {
    int[] shape = file.ints(Part.NETWORK_SHAPE);
    size = shape[0];
    classes = shape[1];
    unknown = shape[2];
    slots = file.table(Part.NETWORK_SLOTS);
    vectors = file.floats(Part.NETWORK_VECTORS);
    bias = file.floats(Part.NETWORK_BIAS);
    lanes = bias.length;
    leftSquare = rows(file.floats(Part.NETWORK_LEFT_SQUARE));
    rightSquare = rows(file.floats(Part.NETWORK_RIGHT_SQUARE));
    cross = rows(file.floats(Part.NETWORK_CROSS));
    left = rows(file.floats(Part.NETWORK_LEFT));
    right = rows(file.floats(Part.NETWORK_RIGHT));
    classWeights = file.floats(Part.NETWORK_CLASSES);
  }

  private float[][] rows(float[] values) {
    float[][] rows = new float[values.length / lanes][lanes];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(values, i * lanes, rows[i], 0, lanes);
    }
    return rows;
  }

  /** The number of the vector of the word with that hash. */
  int vectorOf(long hash) {
    int place = slots.find(hash);
    return place == 0 ? unknown : place - 1;
  }

  /** How many words have a vector. */
  int words() {
    return vectors.length / size;
  }

  /** Copies a word's vector. */
  void copyVector(int word, float[] target) {
    System.arraycopy(vectors, word * size, target, 0, size);
  }

  /** The probabilities of the classes of a phrase with that vector. */
  void classify(float[] vector, float[] probabilities) {
    float maximum = Float.NEGATIVE_INFINITY;
    for (int c = 0; c < classes; c++) {
      int row = c * (size + 1);
      float score = classWeights[row + size];
      for (int i = 0; i < size; i++) {
        score += classWeights[row + i] * vector[i];
      }
      probabilities[c] = score;
      maximum = Math.max(maximum, score);
    }
    float sum = 0;
    for (int c = 0; c < classes; c++) {
      probabilities[c] = (float) StrictMath.exp(probabilities[c] - maximum);
      sum += probabilities[c];
    }
    for (int c = 0; c < classes; c++) {
      probabilities[c] /= sum;
    }
  }
}
