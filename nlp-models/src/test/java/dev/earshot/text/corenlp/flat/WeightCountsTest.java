// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.flat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WeightCountsTest {

  @Test
  void tellEachSort() {
    int counts = WeightCounts.of(153, 80, 16);
    assertThat(WeightCounts.rare(counts)).isEqualTo(153);
    assertThat(WeightCounts.transitions(counts)).isEqualTo(233);
    assertThat(WeightCounts.all(counts)).isEqualTo(249);
  }

  @Test
  void refuseMoreThanTheyCanTell() {
    assertThatThrownBy(() -> WeightCounts.of(160, 80, 16))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("256");
  }
}
