// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ViewTest {

  @Test
  void looksAtAllCustomersUnlessToldOtherwise() {
    assertThat(View.of(null, null)).isEqualTo(new View("CUSTOMER", ""));
    assertThat(View.of("EMPLOYEE", "brand=acme")).isEqualTo(new View("EMPLOYEE", "brand=acme"));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> View.of("EVERYBODY", null));
    assertThatIllegalArgumentException().isThrownBy(() -> View.of(null, "x".repeat(1001)));
    assertThatIllegalArgumentException().isThrownBy(() -> View.of(null, "brand=\0"));
  }
}
