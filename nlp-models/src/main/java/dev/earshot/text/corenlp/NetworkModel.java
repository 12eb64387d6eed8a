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

  /** Per part of a left child's vector, the weights of its products with all of its parts. */
  final float[][] leftSquare;

  /** The same of a right child. */
  final float[][] rightSquare;

  /** Per part of a left child's vector, the weights of its products with the right one's parts. */
  final float[][] crossOfLeft;

  /** Per part of a right child's vector, the weights of its products with the left one's parts. */
  final float[][] crossOfRight;

  final float[] left;
  final float[] right;
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
    leftSquare = square(file.floats(Part.NETWORK_LEFT_SQUARE));
    rightSquare = square(file.floats(Part.NETWORK_RIGHT_SQUARE));
    float[] cross = file.floats(Part.NETWORK_CROSS);
    crossOfLeft = tables((i, j) -> (i * size + j) * lanes, cross);
    crossOfRight = tables((j, i) -> (i * size + j) * lanes, cross);
    left = file.floats(Part.NETWORK_LEFT);
    right = file.floats(Part.NETWORK_RIGHT);
    classWeights = file.floats(Part.NETWORK_CLASSES);
  }

  /** Where the weights of the product of two parts begin; below 0 if it has none. */
  private interface Place {
    int of(int i, int j);
  }

  /** Each product of two parts of one vector once: the second one is not before the first. */
  private float[][] square(float[] values) {
    return tables((i, j) -> j < i ? -1 : (i * size - i * (i - 1) / 2 + j - i) * lanes, values);
  }

  /** Long rows, one per first part, so that sums over them take the processor's vectors. */
  private float[][] tables(Place place, float[] values) {
    float[][] tables = new float[size][size * lanes];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        int from = place.of(i, j);
        if (from >= 0) {
          System.arraycopy(values, from, tables[i], j * lanes, lanes);
        }
      }
    }
    return tables;
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
