// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.head;

import dev.earshot.text.sentiment.ngram.Counts;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Three weighted sums of standardised inputs. Inputs are centred, scaled and bounded, so that a
 * value far outside what training saw counts as its edge. Immutable; sums run in input order.
 */
public final class LinearLayer {

  /** Classes: negative, neutral, positive. */
  static final int CLASSES = 3;

  private final double bound;
  private final double[] centre;
  private final double[] scale;
  private final double[][] weights;

  /**
   * A layer of its parts; the arrays become its own. Weights are rounded to what a file keeps, so
   * that a model read from its file decides to the last bit as it did before.
   *
   * @param bound of a standardised input, in standard deviations
   * @param centre by input
   * @param scale factor by input; 0 for one that is the same in all of training
   * @param weights by class and input
   */
  public LinearLayer(double bound, double[] centre, double[] scale, double[][] weights) {
    this.bound = bound;
    this.centre = centre;
    this.scale = scale;
    this.weights = weights;
    for (double[] row : weights) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) row[i];
      }
    }
  }

  /** How many inputs it takes. */
  public int inputs() {
    return centre.length;
  }

  /** The three sums for {@code row}, of which the first {@link #inputs()} are heard. */
  public double[] sums(double[] row) {
    double[] sums = new double[CLASSES];
    for (int i = 0; i < centre.length; i++) {
      double input = standardised(row, i);
      for (int k = 0; k < CLASSES; k++) {
        sums[k] += weights[k][i] * input;
      }
    }
    return sums;
  }

  /** An input as the weights see it. */
  public double standardised(double[] row, int i) {
    return Math.max(-bound, Math.min(bound, (row[i] - centre[i]) * scale[i]));
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(centre.length);
    out.writeDouble(bound);
    for (int i = 0; i < centre.length; i++) {
      out.writeDouble(centre[i]);
      out.writeDouble(scale[i]);
      for (int k = 0; k < CLASSES; k++) {
        out.writeFloat((float) weights[k][i]);
      }
    }
  }

  static LinearLayer read(DataInput in) throws IOException {
    int inputs = Counts.read(in, 2 * Double.BYTES + CLASSES * Float.BYTES);
    double bound = in.readDouble();
    double[] centre = new double[inputs];
    double[] scale = new double[inputs];
    double[][] weights = new double[CLASSES][inputs];
    for (int i = 0; i < inputs; i++) {
      centre[i] = in.readDouble();
      scale[i] = in.readDouble();
      for (int k = 0; k < CLASSES; k++) {
        weights[k][i] = in.readFloat();
      }
    }
    return new LinearLayer(bound, centre, scale, weights);
  }
}
