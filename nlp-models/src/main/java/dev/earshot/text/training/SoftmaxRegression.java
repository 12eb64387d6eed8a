// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import edu.stanford.nlp.optimization.AbstractCachingDiffFunction;
import edu.stanford.nlp.optimization.QNMinimizer;

/**
 * Multinomial logistic regression: minimises {@code strength * sum(weight * -log p(label)) + |w|^2
 * / 2}, in which the biases are free.
 *
 * <p>The same rows in the same order give the same bits on every machine.
 */
public final class SoftmaxRegression {

  private static final int MEMORY = 10;
  private static final double TOLERANCE = 1e-7;

  private final int classes;
  private final double strength;
  private final int iterations;

  /**
   * A learner.
   *
   * @param classes how many, labels being 0 to classes - 1
   * @param strength how much the rows count against the penalty; more fits closer
   * @param iterations at most
   */
  public SoftmaxRegression(int classes, double strength, int iterations) {
    this.classes = classes;
    this.strength = strength;
    this.iterations = iterations;
  }

  /** What was learnt: for each class its weights by column, and its bias. */
  public static final class Fit {

    private final double[][] weights;
    private final double[] bias;

    private Fit(double[][] weights, double[] bias) {
      this.weights = weights;
      this.bias = bias;
    }

    /** By class and column. */
    double[][] weights() {
      return weights;
    }

    /** By class. */
    double[] bias() {
      return bias;
    }
  }

  /** Fits to {@code rows} with a label and a weight each. */
  public Fit fit(Rows rows, int[] labels, double[] weights) {
    return fit(rows, labels, weights, new double[rows.size()][classes]);
  }

  /**
   * Fits what is to be added to logits that are known.
   *
   * @param known by row, one a class
   */
  public Fit fit(Rows rows, int[] labels, double[] weights, double[][] known) {
    Objective objective = new Objective(rows, labels, weights, known);
    QNMinimizer minimizer = new QNMinimizer(MEMORY);
    minimizer.shutUp();
    double[] x =
        minimizer.minimize(
            objective, TOLERANCE, new double[objective.domainDimension()], iterations);
    return objective.unpack(x);
  }

  private final class Objective extends AbstractCachingDiffFunction {

    private final Rows rows;
    private final int[] labels;
    private final double[] weights;
    private final double[][] known;
    private final int stride;

    Objective(Rows rows, int[] labels, double[] weights, double[][] known) {
      this.rows = rows;
      this.labels = labels;
      this.weights = weights;
      this.known = known;
      this.stride = rows.columns() + 1;
    }

    @Override
    public int domainDimension() {
      return classes * stride;
    }

    @Override
    protected void calculate(double[] x) {
      value = penalty(x);
      double[] scores = new double[classes];
      for (int row = 0; row < rows.size(); row++) {
        for (int k = 0; k < classes; k++) {
          scores[k] = known[row][k] + rows.product(row, x, k * stride) + x[k * stride + stride - 1];
        }
        value += learn(row, scores);
      }
    }

    /** The penalty, which also begins the derivative. */
    private double penalty(double[] x) {
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        boolean isBias = i % stride == stride - 1;
        derivative[i] = isBias ? 0 : x[i];
        sum += isBias ? 0 : x[i] * x[i];
      }
      return sum / 2;
    }

    private double learn(int row, double[] scores) {
      double weight = strength * weights[row];
      double logSum = logSum(scores);
      for (int k = 0; k < classes; k++) {
        double error = StrictMath.exp(scores[k] - logSum) - (labels[row] == k ? 1 : 0);
        rows.addTo(row, weight * error, derivative, k * stride);
        derivative[k * stride + stride - 1] += weight * error;
      }
      return weight * (logSum - scores[labels[row]]);
    }

    Fit unpack(double[] x) {
      double[][] all = new double[classes][stride - 1];
      double[] bias = new double[classes];
      for (int k = 0; k < classes; k++) {
        System.arraycopy(x, k * stride, all[k], 0, stride - 1);
        bias[k] = x[k * stride + stride - 1];
      }
      return new Fit(all, bias);
    }
  }

  private static double logSum(double[] scores) {
    double most = scores[0];
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double sum = 0;
    for (double score : scores) {
      sum += StrictMath.exp(score - most);
    }
    return most + StrictMath.log(sum);
  }
}
