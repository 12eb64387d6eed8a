// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.sentiment.ngram.MeaningTable;
import dev.earshot.text.sentiment.ngram.NgramTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Fits the linear model over the mean embedding of a text's words, and multiplies it out into a
 * table.
 *
 * <p>Each word and pair is embedded alone, once. What all of them have in common is taken off,
 * since it says nothing of any and is most of an embedding's length.
 */
final class MeaningFit {

  /**
   * Chosen on the development sets. With four times as much a domain is recognised rather than
   * understood, and neutral texts are lost.
   */
  private static final double STRENGTH = 0.05;

  private static final int ITERATIONS = 30;

  /** Each word counts as if it were in as many rows more, so that those of no row are rare too. */
  private static final int UNSEEN = 3;

  private final long[] keys;
  private final float[][] vectors;
  private final float[] rarities;

  private MeaningFit(long[] keys, float[][] vectors, float[] rarities) {
    this.keys = keys;
    this.vectors = vectors;
    this.rarities = rarities;
  }

  /**
   * A fit over the words and pairs of {@code vocabulary}.
   *
   * @param rows that tell which are rare
   * @param encoder gives the embedding of a word or pair
   */
  static MeaningFit of(
      List<TrainingRow> rows, Vocabulary vocabulary, Function<String, float[]> encoder) {
    Map<Long, Integer> counts = NgramFit.counts(rows);
    TreeMap<Long, float[]> embedded = new TreeMap<>();
    vocabulary.texts().forEach((key, text) -> embedded.put(key, encoder.apply(text)));
    long[] keys = embedded.keySet().stream().mapToLong(Long::longValue).toArray();
    float[] rarities = new float[keys.length];
    for (int i = 0; i < keys.length; i++) {
      int seen = counts.getOrDefault(keys[i], 0);
      rarities[i] = (float) StrictMath.log1p((double) rows.size() / (seen + UNSEEN));
    }
    return new MeaningFit(keys, centred(embedded.values().toArray(float[][]::new)), rarities);
  }

  private static float[][] centred(float[][] vectors) {
    double[] mean = new double[vectors[0].length];
    for (float[] vector : vectors) {
      for (int j = 0; j < mean.length; j++) {
        mean[j] += vector[j] / vectors.length;
      }
    }
    float[][] centred = new float[vectors.length][mean.length];
    for (int i = 0; i < centred.length; i++) {
      for (int j = 0; j < mean.length; j++) {
        centred[i][j] = (float) (vectors[i][j] - mean[j]);
      }
    }
    return centred;
  }

  MeaningTable fit(List<TrainingRow> rows, double[] weights) {
    int columns = vectors[0].length;
    Rows matrix = new Rows(columns);
    for (TrainingRow row : rows) {
      double[] mean = mean(row.inputs().ngrams(), columns);
      for (int j = 0; j < columns; j++) {
        matrix.put(j, (float) mean[j]);
      }
      matrix.endRow();
    }
    int[] labels = rows.stream().mapToInt(TrainingRow::label).toArray();
    var learner = new SoftmaxRegression(NgramTable.CLASSES, STRENGTH, ITERATIONS);
    return table(learner.fit(matrix, labels, weights));
  }

  private double[] mean(long[] ngrams, int columns) {
    double[] mean = new double[columns];
    double total = MeaningTable.DAMPING;
    for (long ngram : ngrams) {
      int at = Arrays.binarySearch(keys, ngram);
      if (at >= 0) {
        total += rarities[at];
        for (int j = 0; j < columns; j++) {
          mean[j] += rarities[at] * vectors[at][j];
        }
      }
    }
    for (int j = 0; j < columns; j++) {
      mean[j] /= total;
    }
    return mean;
  }

  private MeaningTable table(SoftmaxRegression.Fit fit) {
    float[] weights = new float[NgramTable.CLASSES * keys.length];
    for (int i = 0; i < keys.length; i++) {
      for (int k = 0; k < NgramTable.CLASSES; k++) {
        weights[NgramTable.CLASSES * i + k] = (float) product(fit.weights()[k], vectors[i]);
      }
    }
    return new MeaningTable(keys, rarities, weights, fit.bias());
  }

  private static double product(double[] weights, float[] vector) {
    double sum = 0;
    for (int j = 0; j < vector.length; j++) {
      sum += weights[j] * vector[j];
    }
    return sum;
  }
}
