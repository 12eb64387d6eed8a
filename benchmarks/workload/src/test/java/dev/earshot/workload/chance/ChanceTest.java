// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ChanceTest {

  private static final int DRAWS = 40_000;

  private final Chance chance = Chance.of(42, "test", 0);

  @Test
  void isTheSameEverywhere() {
    Chance one = Chance.of(1, "orders", 7);

    assertThat(new long[] {one.nextLong(), one.nextLong()})
        .containsExactly(Chance.of(1, "orders", 7).nextLong(), second(1, "orders", 7));
    assertThat(Chance.of(1, "orders", 8).nextLong()).isNotEqualTo(second(1, "orders", 7));
    assertThat(Chance.of(1, "order", 7).nextLong())
        .isNotEqualTo(Chance.of(1, "orders", 7).nextLong());
  }

  private static long second(long seed, String concern, long index) {
    Chance stream = Chance.of(seed, concern, index);
    stream.nextLong();
    return stream.nextLong();
  }

  @Test
  void uniformNumbersFillTheirRange() {
    assertThat(mean(chance::unit)).isCloseTo(0.5, offset(0.01));
    assertThat(DoubleStream.generate(() -> chance.between(3, 5)).limit(200).distinct().toArray())
        .containsExactlyInAnyOrder(3, 4, 5);
  }

  @Test
  void poissonNumbersHaveTheirMeanAndVariance() {
    for (double mean : new double[] {0.3, 4, 75}) {
      assertThat(mean(() -> chance.poisson(mean))).isCloseTo(mean, withPercentage(3));
      assertThat(variance(() -> chance.poisson(mean))).isCloseTo(mean, withPercentage(6));
    }
  }

  @Test
  void gammaNumbersHaveMeanOneAndTheVarianceOfTheirShape() {
    for (double shape : new double[] {1, 4, 60}) {
      assertThat(mean(() -> chance.gamma(shape))).isCloseTo(1, withPercentage(3));
      assertThat(variance(() -> chance.gamma(shape))).isCloseTo(1 / shape, withPercentage(8));
    }
  }

  @Test
  void exponentialAndNormalNumbersHaveTheirMoments() {
    assertThat(mean(() -> chance.exponential(5))).isCloseTo(5, withPercentage(3));
    assertThat(mean(chance::normal)).isCloseTo(0, offset(0.02));
    assertThat(variance(chance::normal)).isCloseTo(1, withPercentage(4));
  }

  @Test
  void heedsWeights() {
    double[] cumulative = {1, 1, 4};

    assertThat(mean(() -> chance.weighted(cumulative) == 2 ? 1 : 0)).isCloseTo(0.75, offset(0.01));
    assertThat(mean(() -> chance.weighted(cumulative) == 1 ? 1 : 0)).isZero();
  }

  private static double mean(DoubleSupplier draws) {
    return DoubleStream.generate(draws).limit(DRAWS).average().orElseThrow();
  }

  private static double variance(DoubleSupplier draws) {
    double[] drawn = DoubleStream.generate(draws).limit(DRAWS).toArray();
    double mean = DoubleStream.of(drawn).average().orElseThrow();
    return DoubleStream.of(drawn).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
  }
}
