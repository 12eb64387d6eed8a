// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.Rating;
import dev.earshot.feedback.Rating.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingPartsTest {

  @ParameterizedTest
  @CsvSource({"10,1,0,0", "9,1,0,0", "8,0,1,0", "7,0,1,0", "6,0,0,1", "0,0,0,1"})
  void tellsPromotersPassivesAndDetractorsApart(double answer, long p, long m, long d) {
    assertThat(NpsParts.of(rating(Metric.NPS, answer, 0, 10, true)))
        .isEqualTo(new NpsParts(p, m, d));
  }

  @ParameterizedTest
  @CsvSource({
    "3,1,5,0",
    "4,1,5,1",
    "5,1,5,1",
    "5,1,7,0",
    "6,1,7,1",
    "7,0,10,0",
    "8,0,10,1",
    "0,0,1,0",
    "1,0,1,1"
  })
  void countsTheUpperQuarterOfAScaleAsSatisfied(double answer, double low, double high, long yes) {
    assertThat(CsatParts.of(rating(Metric.CSAT, answer, low, high, true)))
        .isEqualTo(new CsatParts(1, yes));
  }

  @Test
  void readsAScaleTheOtherWayWhereLowIsGood() {
    assertThat(CsatParts.of(rating(Metric.CSAT, 1, 1, 5, false)).satisfied()).isEqualTo(1);
    assertThat(CsatParts.of(rating(Metric.CSAT, 4, 1, 5, false)).satisfied()).isZero();
  }

  @Test
  void takesNpsOnItsOwnScaleOnlyAndStarsForNoCsat() {
    assertThat(NpsParts.counts(rating(Metric.NPS, 5, 0, 10, true))).isTrue();
    assertThat(NpsParts.counts(rating(Metric.NPS, 5, 1, 10, true))).isFalse();
    assertThat(NpsParts.counts(rating(Metric.NPS, 11, 0, 10, true))).isFalse();
    assertThat(CsatParts.counts(rating(Metric.STARS, 5, 1, 5, true))).isFalse();
    assertThat(CsatParts.counts(rating(Metric.CSAT, 5, 5, 5, true))).isFalse();
  }

  private static Rating rating(
      Metric metric, double answer, double low, double high, boolean higherIsBetter) {
    return new Rating(
        metric, answer, low, high, higherIsBetter, Rating.Level.INTERACTION, "", "", "");
  }
}
