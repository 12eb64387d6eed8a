// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.head;

import java.util.EnumMap;
import java.util.Map;

/** Logits of the three classes as a sum over sources. */
public final class Evidence {

  private final Map<Source, double[]> parts = new EnumMap<>(Source.class);

  /** Adds {@code logits} of {@code source}. */
  Evidence plus(Source source, double[] logits) {
    double[] part = parts.computeIfAbsent(source, ignored -> new double[LinearLayer.CLASSES]);
    for (int k = 0; k < part.length; k++) {
      part[k] += logits[k];
    }
    return this;
  }

  /** This evidence times {@code factor}. */
  Evidence times(double factor) {
    Evidence scaled = new Evidence();
    parts.forEach((source, logits) -> scaled.plus(source, times(logits, factor)));
    return scaled;
  }

  /** Each source's logits through a matrix: sums over the row's columns. */
  Evidence through(double[][] matrix) {
    Evidence mixed = new Evidence();
    parts.forEach((source, logits) -> mixed.plus(source, product(matrix, logits)));
    return mixed;
  }

  /** The logits of all sources together, summed in the order of the sources. */
  public double[] logits() {
    double[] sum = new double[LinearLayer.CLASSES];
    parts.values().forEach(part -> add(sum, part));
    return sum;
  }

  /** By source, in their order. */
  Map<Source, double[]> parts() {
    return parts;
  }

  static double[] times(double[] logits, double factor) {
    double[] out = new double[logits.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = factor * logits[k];
    }
    return out;
  }

  private static double[] product(double[][] matrix, double[] logits) {
    double[] out = new double[matrix.length];
    for (int k = 0; k < out.length; k++) {
      for (int j = 0; j < logits.length; j++) {
        out[k] += matrix[k][j] * logits[j];
      }
    }
    return out;
  }

  private static void add(double[] sum, double[] part) {
    for (int k = 0; k < sum.length; k++) {
      sum[k] += part[k];
    }
  }
}
