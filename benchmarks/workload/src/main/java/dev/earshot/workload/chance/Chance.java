// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.chance;

import java.util.List;

/**
 * A stream of random numbers that is the same on every machine and Java version: SplitMix64 with
 * distributions made of strict arithmetic only. Each concern of the workload has streams of its
 * own, so that a change to one does not shift another.
 */
public final class Chance {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  /** Above this mean a Poisson number is the sum of two halves: exp(-mean) stays normal. */
  private static final double LARGEST_DIRECT_MEAN = 30;

  private long state;

  private Chance(long state) {
    this.state = state;
  }

  /**
   * The stream of one concern.
   *
   * @param seed of the whole workload
   * @param concern what the numbers are for, such as {@code orders/Lindgrove}
   * @param index which of the concern's streams, such as the hour
   */
  public static Chance of(long seed, String concern, long index) {
    long mixed = mix(seed + GOLDEN_GAMMA);
    for (int i = 0; i < concern.length(); i++) {
      mixed = mix(mixed ^ (concern.charAt(i) + GOLDEN_GAMMA));
    }
    return new Chance(mix(mixed ^ mix(index + GOLDEN_GAMMA)));
  }

  public long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Uniform in [0, 1). */
  public double unit() {
    return (nextLong() >>> 11) * UNIT;
  }

  /** Uniform among 0 to {@code bound} - 1. */
  public int below(int bound) {
    return (int) (unit() * bound);
  }

  /** Uniform from {@code low} to {@code high}, both possible. */
  public long between(long low, long high) {
    return low + (long) (unit() * (high - low + 1));
  }

  /** True with the given probability. */
  public boolean is(double probability) {
    return unit() < probability;
  }

  /** One of the elements, each as likely as another. */
  public <T> T pick(List<T> elements) {
    return elements.get(below(elements.size()));
  }

  /**
   * An index, as likely as its weight says.
   *
   * @param cumulative sums of weights, ascending; the last is the whole
   */
  public int weighted(double[] cumulative) {
    double at = unit() * cumulative[cumulative.length - 1];
    int low = 0;
    int high = cumulative.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulative[middle] > at) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Exponential with the given mean. */
  public double exponential(double mean) {
    return -mean * StrictMath.log(1 - unit());
  }

  /** Standard normal, by Marsaglia's polar method. */
  public double normal() {
    double u;
    double square;
    do {
      u = 2 * unit() - 1;
      double v = 2 * unit() - 1;
      square = u * u + v * v;
    } while (square >= 1 || square == 0);
    return u * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
  }

  /**
   * Gamma with mean 1 and variance 1/shape, by Marsaglia and Tsang's method.
   *
   * @param shape at least 1
   */
  public double gamma(double shape) {
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = normal();
      double v = 1 + c * x;
      v = v * v * v;
      if (v > 0 && StrictMath.log(1 - unit()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
        return d * v / shape;
      }
    }
  }

  /** Poisson with the given mean, which is not negative. */
  public int poisson(double mean) {
    if (mean > LARGEST_DIRECT_MEAN) {
      return poisson(mean / 2) + poisson(mean / 2);
    }
    double limit = StrictMath.exp(-mean);
    int count = 0;
    for (double product = unit(); product > limit; product *= unit()) {
      count++;
    }
    return count;
  }
}
