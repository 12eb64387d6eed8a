// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.head;

/** From logits to probabilities. */
public final class Softmax {

  private Softmax() {}

  /** The probabilities of {@code logits}, in the same order; together 1 up to rounding. */
  public static double[] of(double[] logits) {
    double most = logits[0];
    for (double logit : logits) {
      most = Math.max(most, logit);
    }
    double[] out = new double[logits.length];
    double sum = 0;
    for (int k = 0; k < out.length; k++) {
      out[k] = StrictMath.exp(logits[k] - most);
      sum += out[k];
    }
    for (int k = 0; k < out.length; k++) {
      out[k] /= sum;
    }
    return out;
  }
}
