// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import java.util.Arrays;

/**
 * Runs the sentiment network up a tree. Used by one thread.
 *
 * <p>Most nodes have a word as a child, so what a word contributes on its own, and the matrix by
 * which it meets its neighbour, are kept for {@value #KEPT} words at a time. Each sum is taken in
 * an order that depends on the tree alone: what is kept is what would be computed.
 */
final class Network {

  private static final int KEPT = 2048;
  private static final int NONE = -1;

  private final NetworkModel model;
  private final int size;
  private final int lanes;
  private final Kept lefts = new Kept();
  private final Kept rights = new Kept();
  private final float[] sum;
  private final float[] part;
  private final float[] products;

  /** What words contribute as one of the two children. */
  private static final class Kept {
    final int[] words = new int[KEPT];
    final float[][] alone = new float[KEPT][];
    final float[][][] meeting = new float[KEPT][][];

    Kept() {
      Arrays.fill(words, NONE);
    }
  }

  Network(NetworkModel model) {
    this.model = model;
    size = model.size;
    lanes = model.lanes;
    sum = new float[lanes];
    part = new float[lanes];
    products = new float[size * size];
  }

  /** Room for the vector of one node. */
  float[] vector() {
    return new float[size];
  }

  void word(int word, float[] target) {
    model.copyVector(word, target);
  }

  void classify(float[] vector, float[] probabilities) {
    model.classify(vector, probabilities);
  }

  /**
   * The vector of a phrase.
   *
   * @param leftWord the number of the left child's vector if it is a word, else -1
   * @param rightWord the number of the right child's vector if it is a word, else -1
   */
  void join(float[] left, int leftWord, float[] right, int rightWord, float[] target) {
    System.arraycopy(model.bias, 0, sum, 0, lanes);
    add(leftWord == NONE ? alone(left, model.leftSquare, model.left) : keptLeft(left, leftWord));
    add(
        rightWord == NONE
            ? alone(right, model.rightSquare, model.right)
            : keptRight(right, rightWord));
    if (leftWord != NONE) {
      addProducts(right, size, lefts.meeting[leftWord % KEPT], sum);
    } else if (rightWord != NONE) {
      addProducts(left, size, rights.meeting[rightWord % KEPT], sum);
    } else {
      addCross(left, right);
    }
    for (int i = 0; i < size; i++) {
      target[i] = tanh(sum[i]);
    }
  }

  private float[] keptLeft(float[] vector, int word) {
    int place = word % KEPT;
    if (lefts.words[place] != word) {
      lefts.words[place] = word;
      lefts.alone[place] = alone(vector, model.leftSquare, model.left).clone();
      lefts.meeting[place] = meetingRight(vector);
    }
    return lefts.alone[place];
  }

  private float[] keptRight(float[] vector, int word) {
    int place = word % KEPT;
    if (rights.words[place] != word) {
      rights.words[place] = word;
      rights.alone[place] = alone(vector, model.rightSquare, model.right).clone();
      rights.meeting[place] = meetingLeft(vector);
    }
    return rights.alone[place];
  }

  /** What a child contributes whatever its sister is; valid until the next call. */
  private float[] alone(float[] vector, float[][] square, float[][] linear) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      for (int j = i; j < size; j++) {
        products[count++] = vector[i] * vector[j];
      }
    }
    Arrays.fill(part, 0);
    addProducts(products, count, square, part);
    addProducts(vector, size, linear, part);
    return part;
  }

  private void addCross(float[] left, float[] right) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        products[count++] = left[i] * right[j];
      }
    }
    addProducts(products, count, model.cross, sum);
  }

  /** Adds the sum of factors times rows of weights, four rows at a time. */
  private static void addProducts(float[] factors, int count, float[][] weights, float[] target) {
    int i = 0;
    for (; i + 3 < count; i += 4) {
      addFour(factors, i, weights[i], weights[i + 1], weights[i + 2], weights[i + 3], target);
    }
    for (; i < count; i++) {
      addOne(factors[i], weights[i], target);
    }
  }

  private static void addFour(
      float[] factors,
      int i,
      float[] row,
      float[] row2,
      float[] row3,
      float[] row4,
      float[] target) {
    float a = factors[i];
    float b = factors[i + 1];
    float c = factors[i + 2];
    float d = factors[i + 3];
    for (int k = 0; k < target.length; k++) {
      target[k] += a * row[k] + b * row2[k] + (c * row3[k] + d * row4[k]);
    }
  }

  private static void addOne(float factor, float[] row, float[] target) {
    for (int k = 0; k < target.length; k++) {
      target[k] += factor * row[k];
    }
  }

  /** The matrix by which a left child meets its right sister. */
  private float[][] meetingRight(float[] left) {
    float[][] matrix = new float[size][lanes];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        addOne(left[i], model.cross[i * size + j], matrix[j]);
      }
    }
    return matrix;
  }

  /** The matrix by which a right child meets its left sister. */
  private float[][] meetingLeft(float[] right) {
    float[][] matrix = new float[size][lanes];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        addOne(right[j], model.cross[i * size + j], matrix[i]);
      }
    }
    return matrix;
  }

  private void add(float[] values) {
    for (int k = 0; k < lanes; k++) {
      sum[k] += values[k];
    }
  }

  private static float tanh(float x) {
    double power = StrictMath.exp(2 * Math.min(Math.max(x, -20), 20));
    return (float) ((power - 1) / (power + 1));
  }
}
