// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

  private final Pseudonyms pseudonyms = new Pseudonyms(bytes("0123456789abcdef"), "k1");

  @Test
  void areStableAndHideTheId() {
    assertThat(pseudonyms.of("customer-7"))
        .isEqualTo(pseudonyms.of("customer-7"))
        .matches("[0-9a-f]{32}")
        .doesNotContain("customer");
  }

  @Test
  void dependOnTheSecret() {
    assertThat(new Pseudonyms(bytes("another secret!!"), "k2").of("customer-7"))
        .isNotEqualTo(pseudonyms.of("customer-7"));
  }

  @Test
  void leaveNobodyNobody() {
    assertThat(pseudonyms.of("")).isEmpty();
  }

  @Test
  void refuseAGuessableSecret() {
    assertThatThrownBy(() -> new Pseudonyms(bytes("short"), "k1"))
        .hasMessage("the customer key secret needs at least 16 bytes, it has 5");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
