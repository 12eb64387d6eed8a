// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import java.util.Arrays;

/**
 * Runs the sentiment network up a tree. Used by one thread.
 *
 * <p>A phrase's vector has products of any two parts of its children's vectors. They are summed in
 * two steps: over the first part into a table of what is left for each second part, which are sums
 * of long rows, and then over the second one. Most nodes have a word as a child, so what a word
 * contributes on its own, and the table by which it meets its sister, are kept for {@value #KEPT}
 * words at a time. Each sum is taken in an order that depends on the tree alone: what is kept is
 * what would be computed.
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
  private final float[] leftTable;
  private final float[] rightTable;

  /** What words contribute as one of the two children. */
  private static final class Kept {
    final int[] words = new int[KEPT];
    final float[][] alone = new float[KEPT][];
    final float[][] meeting = new float[KEPT][];

    Kept() {
      Arrays.fill(words, NONE);
    }
  }

  Network(NetworkModel model) {
    this.model = model;
    size = model.size;
    lanes = model.lanes;
    sum = new float[lanes];
    leftTable = new float[size * lanes];
    rightTable = new float[size * lanes];
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
    if (leftWord != NONE && rightWord != NONE) {
      addAll(keptRight(right, rightWord), sum);
      addAll(keptLeft(left, leftWord), sum);
      contract(right, lefts.meeting[leftWord % KEPT]);
    } else if (leftWord != NONE) {
      addAll(keptLeft(left, leftWord), sum);
      alone(right, model.right, model.rightSquare, rightTable);
      addAll(lefts.meeting[leftWord % KEPT], rightTable);
      contract(right, rightTable);
    } else if (rightWord != NONE) {
      addAll(keptRight(right, rightWord), sum);
      alone(left, model.left, model.leftSquare, leftTable);
      addAll(rights.meeting[rightWord % KEPT], leftTable);
      contract(left, leftTable);
    } else {
      alone(left, model.left, model.leftSquare, leftTable);
      contract(left, leftTable);
      alone(right, model.right, model.rightSquare, rightTable);
      addProducts(left, model.crossOfLeft, rightTable, 0);
      contract(right, rightTable);
    }
    for (int i = 0; i < size; i++) {
      target[i] = tanh(sum[i]);
    }
  }

  private float[] keptLeft(float[] vector, int word) {
    int place = word % KEPT;
    if (lefts.words[place] != word) {
      keep(lefts, word, vector, model.left, model.leftSquare, model.crossOfLeft);
    }
    return lefts.alone[place];
  }

  private float[] keptRight(float[] vector, int word) {
    int place = word % KEPT;
    if (rights.words[place] != word) {
      keep(rights, word, vector, model.right, model.rightSquare, model.crossOfRight);
    }
    return rights.alone[place];
  }

  private void keep(
      Kept kept, int word, float[] vector, float[] linear, float[][] square, float[][] cross) {
    int place = word % KEPT;
    float[] table = new float[size * lanes];
    float[] alone = new float[lanes];
    alone(vector, linear, square, table);
    contract(vector, table, alone);
    Arrays.fill(table, 0);
    addProducts(vector, cross, table, 0);
    kept.words[place] = word;
    kept.alone[place] = alone;
    kept.meeting[place] = table;
  }

  /** What is left for each part of a child's vector, whatever its sister is. */
  private void alone(float[] vector, float[] linear, float[][] square, float[] table) {
    System.arraycopy(linear, 0, table, 0, table.length);
    addProducts(vector, square, table, lanes);
  }

  private void contract(float[] vector, float[] table) {
    contract(vector, table, sum);
  }

  /** Adds the sum of the vector's parts times the table's lanes for each. */
  private void contract(float[] vector, float[] table, float[] target) {
    for (int i = 0; i < size; i++) {
      float factor = vector[i];
      int row = i * lanes;
      for (int k = 0; k < lanes; k++) {
        target[k] += factor * table[row + k];
      }
    }
  }

  /**
   * Adds the sum of factors times rows, four rows at a time.
   *
   * @param step how much later each row begins to be other than zero than the one before
   */
  private static void addProducts(float[] factors, float[][] rows, float[] target, int step) {
    int i = 0;
    for (; i + 3 < factors.length; i += 4) {
      addFour(factors, i, rows[i], rows[i + 1], rows[i + 2], rows[i + 3], target, i * step);
    }
    for (; i < factors.length; i++) {
      addOne(factors[i], rows[i], target, i * step);
    }
  }

  private static void addFour(
      float[] factors,
      int i,
      float[] row,
      float[] row2,
      float[] row3,
      float[] row4,
      float[] target,
      int begin) {
    float a = factors[i];
    float b = factors[i + 1];
    float c = factors[i + 2];
    float d = factors[i + 3];
    for (int k = begin; k < target.length; k++) {
      target[k] += a * row[k] + b * row2[k] + (c * row3[k] + d * row4[k]);
    }
  }

  private static void addOne(float factor, float[] row, float[] target, int begin) {
    for (int k = begin; k < target.length; k++) {
      target[k] += factor * row[k];
    }
  }

  private static void addAll(float[] values, float[] target) {
    for (int k = 0; k < target.length; k++) {
      target[k] += values[k];
    }
  }

  private static float tanh(float x) {
    double power = StrictMath.exp(2 * Math.min(Math.max(x, -20), 20));
    return (float) ((power - 1) / (power + 1));
  }
}
