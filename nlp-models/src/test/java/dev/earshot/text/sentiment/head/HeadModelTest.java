// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class HeadModelTest {

  @Test
  void hasTheSameNameWhateverDigitsThePlaceWritesIn() {
    Locale usual = Locale.getDefault();
    String version = HeadModel.shipped().version();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(HeadModel.shipped().version()).isEqualTo(version).matches("head-\\d+-[0-9a-f]{8}");
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void letsNobodyChangeTheHeadThatAllShare() {
    assertThatThrownBy(() -> HeadModel.shipped().languages().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
