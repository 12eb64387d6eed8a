// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.sentiment.head.LinearLayer;
import dev.earshot.text.sentiment.head.Source;
import dev.earshot.text.sentiment.head.Stack;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Fits a stack to rows of several sources at once. */
final class StackFit {

  private static final int ITERATIONS = 300;

  private final SoftmaxRegression learner;

  StackFit(double strength) {
    this.learner = new SoftmaxRegression(3, strength, ITERATIONS);
  }

  /**
   * A stack over {@code sources}.
   *
   * @param rows by source, one array a row
   */
  Stack fit(Map<Source, double[][]> rows, int[] labels, double[] weights) {
    Map<Source, Standard> standards = new EnumMap<>(Source.class);
    rows.forEach((source, all) -> standards.put(source, Standard.of(all, weights)));
    int columns = standards.values().stream().mapToInt(Standard::columns).sum();
    Rows matrix = new Rows(columns);
    for (int i = 0; i < labels.length; i++) {
      int offset = 0;
      for (Map.Entry<Source, Standard> standard : standards.entrySet()) {
        standard.getValue().put(matrix, rows.get(standard.getKey())[i], offset);
        offset += standard.getValue().columns();
      }
      matrix.endRow();
    }
    return stack(standards, learner.fit(matrix, labels, weights));
  }

  private static Stack stack(Map<Source, Standard> standards, SoftmaxRegression.Fit fit) {
    Map<Source, LinearLayer> layers = new EnumMap<>(Source.class);
    int offset = 0;
    for (Map.Entry<Source, Standard> standard : standards.entrySet()) {
      layers.put(standard.getKey(), standard.getValue().layer(fit.weights(), offset));
      offset += standard.getValue().columns();
    }
    return new Stack(fit.bias(), layers);
  }

  /** One row a text for one source. */
  static double[][] rows(List<TrainingRow> rows, Function<TrainingRow, double[]> of) {
    return rows.stream().map(of).toArray(double[][]::new);
  }
}
