// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Whether stated probabilities come true, in ten bins of equal width.
 *
 * @param bins by stated probability, ascending; those without texts are left out
 */
public record Reliability(List<Bin> bins) {

  private static final int BINS = 10;

  /** Of {@code stated} against whether {@code came} true. */
  public static <T> Reliability of(List<T> all, ToDoubleFunction<T> stated, Predicate<T> came) {
    int[] counts = new int[BINS];
    int[] right = new int[BINS];
    double[] sums = new double[BINS];
    for (T judged : all) {
      double probability = stated.applyAsDouble(judged);
      int bin = Math.min(BINS - 1, (int) (probability * BINS));
      counts[bin]++;
      sums[bin] += probability;
      right[bin] += came.test(judged) ? 1 : 0;
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      if (counts[i] > 0) {
        bins.add(new Bin(counts[i], sums[i] / counts[i], (double) right[i] / counts[i]));
      }
    }
    return new Reliability(List.copyOf(bins));
  }

  /** The mean gap between stated and true, weighted by texts: the expected calibration error. */
  public double error() {
    double sum = 0;
    int all = 0;
    for (Bin bin : bins) {
      sum += bin.count() * Math.abs(bin.stated() - bin.right());
      all += bin.count();
    }
    return all == 0 ? 0 : sum / all;
  }
}
