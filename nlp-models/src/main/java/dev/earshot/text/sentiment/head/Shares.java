// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.head;

import dev.earshot.text.sentiment.Contribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Each source's fair share of a score: its Shapley value, the mean over all orders in which the
 * sources could be heard of what hearing it changes. Shares add up to the score, since nothing
 * heard is a score of 0.
 */
final class Shares {

  private final List<double[]> parts;
  private final double[] scores;

  /** By how many sources are heard before one. */
  private final double[] weights;

  private Shares(List<double[]> parts, Scoring scoring) {
    this.parts = parts;
    this.weights = new double[parts.size()];
    Arrays.setAll(weights, this::weight);
    this.scores = new double[1 << parts.size()];
    for (int heard = 0; heard < scores.length; heard++) {
      scores[heard] = scoring.score(sum(heard));
    }
  }

  /** How logits become a score. */
  interface Scoring {
    double score(double[] logits);
  }

  /** The contributions of {@code evidence}, in the order of its sources. */
  static List<Contribution> of(Evidence evidence, Scoring scoring) {
    Map<Source, double[]> parts = evidence.parts();
    Shares shares = new Shares(List.copyOf(parts.values()), scoring);
    List<Contribution> contributions = new ArrayList<>();
    for (Source source : parts.keySet()) {
      contributions.add(new Contribution(source.input(), shares.share(contributions.size())));
    }
    return contributions;
  }

  private double share(int part) {
    double share = 0;
    for (int heard = 0; heard < scores.length; heard++) {
      if (((heard >> part) & 1) == 0) {
        share += weights[Integer.bitCount(heard)] * (scores[heard | (1 << part)] - scores[heard]);
      }
    }
    return share;
  }

  /** How often, over all orders, exactly {@code before} sources are heard before one. */
  private double weight(int before) {
    int all = parts.size();
    return factorial(before) * factorial(all - before - 1) / factorial(all);
  }

  private static double factorial(int n) {
    double product = 1;
    for (int i = 2; i <= n; i++) {
      product *= i;
    }
    return product;
  }

  private double[] sum(int heard) {
    double[] sum = new double[LinearLayer.CLASSES];
    for (int part = 0; part < parts.size(); part++) {
      if (((heard >> part) & 1) == 1) {
        for (int k = 0; k < sum.length; k++) {
          sum[k] += parts.get(part)[k];
        }
      }
    }
    return sum;
  }
}
