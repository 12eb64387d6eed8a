// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.flat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WeightCountsTest {

  @Test
  void tellEachSort() {
    int counts = WeightCounts.of(16, 80, 153);
    assertThat(WeightCounts.pools(counts)).isEqualTo(16);
    assertThat(WeightCounts.inFields(counts)).isEqualTo(96);
    assertThat(WeightCounts.all(counts)).isEqualTo(249);
  }

  @Test
  void refuseMoreThanTheyCanTell() {
    assertThatThrownBy(() -> WeightCounts.of(16, 80, 160))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("256");
  }
}
