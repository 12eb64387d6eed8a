// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.evaluation.TopicCounts;
import java.util.Arrays;

/**
 * From evidence to a decision: the probability by Platt's method, a logistic regression on the
 * evidence of rows that were held out, and the threshold that makes the most of F1 on them.
 *
 * <p>F1 is the one to be expected if the probabilities come true, not the one counted: with ten
 * rows about a topic, the counted one jumps with every row, and its best threshold is chance.
 *
 * @param slope by which evidence becomes log-odds
 * @param offset log-odds of no evidence
 * @param threshold probability from which on the topic is said
 */
record TopicDecision(double slope, double offset, double threshold) {

  private static final int ITERATIONS = 100;

  /** How much the rows count against a slope of 0. */
  private static final double STRENGTH = 1;

  /** Thresholds are tried in steps of a twentieth. */
  private static final int STEPS = 20;

  /**
   * The best decision.
   *
   * @param evidence by row
   * @param are whether a row is about the topic
   * @param found whether the topic is said there in any case
   */
  static TopicDecision of(double[] evidence, boolean[] are, boolean[] found) {
    Rows rows = new Rows(1);
    int[] labels = new int[are.length];
    for (int i = 0; i < are.length; i++) {
      rows.put(0, (float) evidence[i]);
      rows.endRow();
      labels[i] = are[i] ? 1 : 0;
    }
    double[] ones = new double[are.length];
    Arrays.fill(ones, 1);
    var fit = new SoftmaxRegression(2, STRENGTH, ITERATIONS).fit(rows, labels, ones);
    double slope = fit.weights()[1][0] - fit.weights()[0][0];
    double offset = fit.bias()[1] - fit.bias()[0];
    TopicDecision best = new TopicDecision(slope, offset, (STEPS - 1.0) / STEPS);
    double most = best.expectedF1(evidence, found);
    for (int step = STEPS - 2; step > 0; step--) {
      TopicDecision next = new TopicDecision(slope, offset, (double) step / STEPS);
      double expected = next.expectedF1(evidence, found);
      if (expected > most) {
        best = next;
        most = expected;
      }
    }
    return best;
  }

  private double expectedF1(double[] evidence, boolean[] found) {
    double hits = 0;
    double are = 0;
    int said = 0;
    for (int i = 0; i < evidence.length; i++) {
      double probability = probability(evidence[i]);
      boolean isSaid = found[i] || probability >= threshold;
      are += probability;
      hits += isSaid ? probability : 0;
      said += isSaid ? 1 : 0;
    }
    return 2 * hits / (said + are);
  }

  private double probability(double evidence) {
    return 1 / (1 + StrictMath.exp(-(slope * evidence + offset)));
  }

  /** What is counted when the topic is said where it is found, and where this decision says it. */
  TopicCounts counts(double[] evidence, boolean[] are, boolean[] found) {
    TopicCounts counts = TopicCounts.NONE;
    for (int i = 0; i < are.length; i++) {
      counts = counts.plus(found[i] || probability(evidence[i]) >= threshold, are[i]);
    }
    return counts;
  }
}
