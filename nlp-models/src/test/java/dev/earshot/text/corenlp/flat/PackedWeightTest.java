// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.flat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedWeightTest {

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "232, -6908, 1023", "255, 8191, 7", "1, -1, 1"})
  void givesBackWhatWasPacked(int transition, int value, int variant) {
    int packed = PackedWeight.of(transition, value, variant);
    assertThat(PackedWeight.transition(packed)).isEqualTo(transition);
    assertThat(PackedWeight.value(packed)).isEqualTo(value);
    assertThat(PackedWeight.variant(packed)).isEqualTo(variant);
  }

  @Test
  void countsInTwentieths() {
    assertThat(PackedWeight.round(-1.9999999f)).isEqualTo(-40);
    assertThatThrownBy(() -> PackedWeight.round(0.07f))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PackedWeight.of(1, 9000, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
