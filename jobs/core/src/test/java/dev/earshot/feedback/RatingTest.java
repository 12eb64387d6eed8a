// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatingTest {

  @Test
  void saysHowGoodAnAnswerIs() {
    assertThat(rating(10, true).goodness()).hasValue(1);
    assertThat(rating(0, false).goodness()).hasValue(1);
    assertThat(rating(5, true).goodness()).hasValue(0.5);
    assertThat(rating(11, true).goodness()).isEmpty();
    assertThat(Rating.goodness(List.of(rating(10, true), rating(5, true), rating(99, true))))
        .hasValue(0.75);
    assertThat(Rating.goodness(List.of())).isEmpty();
  }

  private static Rating rating(double raw, boolean higherIsBetter) {
    return new Rating(
        Rating.Metric.NPS, raw, 0, 10, higherIsBetter, Rating.Level.INTERACTION, "", "", "");
  }
}
