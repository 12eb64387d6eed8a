// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.sentiment.SentimentLabel;
import java.util.List;

/**
 * How right decisions on rows are that had no part in the training behind them.
 *
 * @param rows decided upon
 * @param accuracy share that is right
 * @param macroF1 mean F1 of the labels that occur
 */
public record HeldOut(int rows, double accuracy, double macroF1) {

  /** Of logits by row. */
  static HeldOut of(List<TrainingRow> rows, double[][] logits) {
    int[][] counts = new int[SentimentLabel.values().length][SentimentLabel.values().length];
    for (int i = 0; i < logits.length; i++) {
      counts[rows.get(i).label()][likeliest(logits[i])]++;
    }
    int hits = 0;
    double f1 = 0;
    int labels = 0;
    for (int k = 0; k < counts.length; k++) {
      int are = sum(counts, k, true);
      int said = sum(counts, k, false);
      hits += counts[k][k];
      f1 += are == 0 ? 0 : 2.0 * counts[k][k] / (are + said);
      labels += are == 0 ? 0 : 1;
    }
    return new HeldOut(logits.length, (double) hits / logits.length, f1 / labels);
  }

  private static int sum(int[][] counts, int k, boolean row) {
    int sum = 0;
    for (int j = 0; j < counts.length; j++) {
      sum += row ? counts[k][j] : counts[j][k];
    }
    return sum;
  }

  /** The class of the largest logit; a tie goes to neutral, then to negative. */
  static int likeliest(double[] logits) {
    if (logits[1] >= logits[0] && logits[1] >= logits[2]) {
      return 1;
    }
    return logits[0] >= logits[2] ? 0 : 2;
  }
}
