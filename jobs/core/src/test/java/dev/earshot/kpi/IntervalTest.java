// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against values worked out by hand and tables, and against the coverage that each promises. */
class IntervalTest {

  private static final int RUNS = 2000;

  private final Random random = new Random(20260302);

  @Test
  void addsAnswersToNps() {
    assertInterval(Interval.ofNps(50, 33, 17), 17.556050, 46.521620);
    assertInterval(Interval.ofNps(5, 3, 2), -19.050615, 65.204462);
  }

  @Test
  void holdsTheObservedValueAlways() {
    assertInterval(Interval.ofNps(1, 0, 0), -48.498649, 100);
    assertInterval(Interval.ofMean(1, 1, 1), -0.736103, 1);
    assertInterval(Interval.ofShare(0, 10), 0, 0.277533);
  }

  @Test
  void agreesWithWilsonsExamples() {
    assertInterval(Interval.ofShare(81, 263), 0.255289, 0.366210);
    assertInterval(Interval.ofShare(8, 10), 0.490162, 0.943318);
  }

  @Test
  void addsExtremesToAMean() {
    assertInterval(Interval.ofMean(4, 2.0, 1.5), -0.173592, 0.900865);
    assertInterval(Interval.ofMean(100, 50, 30), 0.442000, 0.543222);
  }

  @ParameterizedTest
  @CsvSource({"0,0,3.6889", "5,1.6235,11.6683", "10,4.7954,18.3904", "100,81.364,121.6268"})
  void isNearTheExactPoissonTable(long n, double low, double high) {
    assertThat(Interval.ofCount(n).low()).isCloseTo(low, within(0.013));
    assertThat(Interval.ofCount(n).high()).isCloseTo(high, within(0.022));
  }

  @ParameterizedTest
  @CsvSource({"10,0.92", "30,0.93", "100,0.935", "300,0.935"})
  void coversNps(int n, double atLeast) {
    double[][] grid = {{.5, .3, .2}, {.2, .3, .5}, {.8, .15, .05}, {.1, .8, .1}, {.34, .33, .33}};
    double[] covered = new double[grid.length];
    for (int i = 0; i < grid.length; i++) {
      double[] shares = grid[i];
      covered[i] = coverage(100 * (shares[0] - shares[2]), ignored -> nps(n, shares));
    }
    assertCovered(covered, atLeast);
  }

  @ParameterizedTest
  @CsvSource({"10,0.88", "30,0.92", "100,0.925", "300,0.93"})
  void coversShares(int n, double atLeast) {
    double[] grid = {.05, .2, .5, .75, .9};
    double[] covered = new double[grid.length];
    for (int i = 0; i < grid.length; i++) {
      covered[i] = coverage(grid[i], share -> Interval.ofShare(successes(n, share), n));
    }
    assertCovered(covered, atLeast);
  }

  /** Five-class scores, skewed either way, two-peaked, and one rare extreme among many alike. */
  @ParameterizedTest
  @CsvSource({"10,0.93", "30,0.92", "100,0.92", "300,0.92"})
  void coversMeansOfSkewedScores(int n, double atLeast) {
    double[] scores = {-1, -.5, 0, .5, 1};
    double[][] grid = {
      {.1, .1, .1, .2, .5}, {.02, .03, .05, .2, .7}, {.9, .05, .03, .01, .01},
      {.2, .2, .2, .2, .2}, {.3, .1, .2, .1, .3}, {.01, .04, .9, .04, .01},
      {.02, 0, 0, .98, 0}, {0, .95, 0, 0, .05}
    };
    double[] covered = new double[grid.length];
    for (int i = 0; i < grid.length; i++) {
      double[] shares = grid[i];
      double mean = 0;
      for (int c = 0; c < scores.length; c++) {
        mean += scores[c] * shares[c];
      }
      covered[i] = coverage(mean, ignored -> mean(n, scores, shares));
    }
    assertCovered(covered, atLeast);
  }

  @ParameterizedTest
  @CsvSource({"1,0.94", "5,0.94", "50,0.94"})
  void coversCounts(double rate, double atLeast) {
    assertThat(coverage(rate, mean -> Interval.ofCount(poisson(mean)))).isGreaterThan(atLeast);
  }

  private double coverage(double truth, DoubleFunction<Interval> draw) {
    int covered = 0;
    for (int run = 0; run < RUNS; run++) {
      Interval interval = draw.apply(truth);
      if (interval.low() - 1e-9 <= truth && truth <= interval.high() + 1e-9) {
        covered++;
      }
    }
    return (double) covered / RUNS;
  }

  private static void assertCovered(double[] covered, double atLeast) {
    double sum = 0;
    for (double one : covered) {
      assertThat(one).isGreaterThanOrEqualTo(atLeast);
      sum += one;
    }
    assertThat(sum / covered.length).isBetween(0.94, 0.99);
  }

  private Interval nps(int n, double[] shares) {
    int[] counts = counts(n, shares);
    return Interval.ofNps(counts[0], counts[1], counts[2]);
  }

  private Interval mean(int n, double[] scores, double[] shares) {
    int[] counts = counts(n, shares);
    double sum = 0;
    double squares = 0;
    for (int c = 0; c < scores.length; c++) {
      sum += counts[c] * scores[c];
      squares += counts[c] * scores[c] * scores[c];
    }
    return Interval.ofMean(n, sum, squares);
  }

  private int[] counts(int n, double[] shares) {
    int[] counts = new int[shares.length];
    for (int i = 0; i < n; i++) {
      double left = random.nextDouble();
      int c = 0;
      while (c < shares.length - 1 && left >= shares[c]) {
        left -= shares[c++];
      }
      counts[c]++;
    }
    return counts;
  }

  private int successes(int n, double share) {
    return counts(n, new double[] {share, 1 - share})[0];
  }

  private int poisson(double mean) {
    double product = random.nextDouble();
    int count = 0;
    while (product > StrictMath.exp(-mean)) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  private static void assertInterval(Interval interval, double low, double high) {
    assertThat(interval.low()).isCloseTo(low, within(1e-6));
    assertThat(interval.high()).isCloseTo(high, within(1e-6));
  }
}
