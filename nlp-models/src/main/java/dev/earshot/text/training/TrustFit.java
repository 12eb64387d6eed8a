// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.sentiment.head.Doubt;
import dev.earshot.text.sentiment.head.Softmax;
import dev.earshot.text.sentiment.head.Trust;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Fits how far a head is trusted to decisions on rows that it had not seen: a temperature by the
 * log-loss, then the probability of being right by the label's own and the doubts.
 */
final class TrustFit {

  private static final double[] TEMPERATURES = {
    0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.7, 2.0, 2.5, 3.0
  };

  /** Rows with few sarcastic or conditional texts say nothing of them; the doubt stays. */
  private static final double LEAST_DOUBT = -0.2;

  private static final double STRENGTH = 1;
  private static final int ITERATIONS = 100;

  private final List<TrainingRow> rows;
  private final double[][] logits;
  private final double[] weights;

  /**
   * A fit.
   *
   * @param rows decided upon
   * @param logits by row, from a head that had not seen it
   * @param weights of the rows
   */
  TrustFit(List<TrainingRow> rows, double[][] logits, double[] weights) {
    this.rows = rows;
    this.logits = logits;
    this.weights = weights;
  }

  Trust fit() {
    double best = TEMPERATURES[0];
    for (double temperature : TEMPERATURES) {
      best = logLoss(temperature) < logLoss(best) ? temperature : best;
    }
    return at(best);
  }

  /** The trust at a temperature that is given. */
  Trust at(double temperature) {
    List<Doubt> heard = new ArrayList<>(Arrays.asList(Doubt.values()));
    while (true) {
      double[] fitted = logOdds(temperature, heard);
      int encouraging = firstAbove(fitted, 2);
      if (encouraging < 0) {
        return trust(temperature, heard, fitted);
      }
      // What would raise trust is chance.
      heard.remove(encouraging - 2);
    }
  }

  private double logLoss(double temperature) {
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      double[] classes = classes(i, temperature);
      sum -= weights[i] * StrictMath.log(Math.max(1e-9, classes[rows.get(i).label()]));
    }
    return sum;
  }

  private double[] classes(int row, double temperature) {
    double[] scaled = logits[row].clone();
    for (int k = 0; k < scaled.length; k++) {
      scaled[k] /= temperature;
    }
    return Softmax.of(scaled);
  }

  /** Offset, slope and what each doubt adds, for being right against being wrong. */
  private double[] logOdds(double temperature, List<Doubt> heard) {
    int columns = 1 + heard.size();
    Rows matrix = new Rows(columns);
    int[] right = new int[rows.size()];
    for (int i = 0; i < right.length; i++) {
      double[] classes = classes(i, temperature);
      int said = likeliest(classes);
      right[i] = said == rows.get(i).label() ? 1 : 0;
      matrix.put(0, (float) Trust.logOdds(classes[said]));
      for (int j = 0; j < heard.size(); j++) {
        matrix.put(1 + j, rows.get(i).inputs().doubts().contains(heard.get(j)) ? 1 : 0);
      }
      matrix.endRow();
    }
    var fit = new SoftmaxRegression(2, STRENGTH, ITERATIONS).fit(matrix, right, weights);
    double[] out = new double[1 + columns];
    out[0] = fit.bias()[1] - fit.bias()[0];
    for (int j = 0; j < columns; j++) {
      out[1 + j] = fit.weights()[1][j] - fit.weights()[0][j];
    }
    return out;
  }

  private static int firstAbove(double[] fitted, int from) {
    for (int i = from; i < fitted.length; i++) {
      if (fitted[i] > 0) {
        return i;
      }
    }
    return -1;
  }

  private static Trust trust(double temperature, List<Doubt> heard, double[] fitted) {
    Map<Doubt, Double> doubts = new EnumMap<>(Doubt.class);
    for (Doubt doubt : Doubt.values()) {
      int at = heard.indexOf(doubt);
      doubts.put(doubt, at < 0 ? LEAST_DOUBT : Math.min(LEAST_DOUBT, fitted[2 + at]));
    }
    return new Trust(temperature, fitted[0], Math.max(0, fitted[1]), doubts);
  }

  private static int likeliest(double[] classes) {
    int best = 1;
    for (int k = 0; k < classes.length; k++) {
      best = classes[k] > classes[best] ? k : best;
    }
    return best;
  }
}
