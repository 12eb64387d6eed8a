// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ConsoleSettingsTest {

  @Test
  void refusesPortsThatCannotBeAndTokensThatCanBeGuessed() {
    assertThatIllegalArgumentException().isThrownBy(() -> settings(-1, "0123456789abcdef"));
    assertThatIllegalArgumentException().isThrownBy(() -> settings(65536, "0123456789abcdef"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(0, "0123456789abcde"))
        .withMessageNotContaining("0123456789abcde");
  }

  @Test
  void hidesItsSecrets() {
    assertThat(settings(0, "0123456789abcdef").toString())
        .doesNotContain("password")
        .doesNotContain("0123456789abcdef");
  }

  private static ConsoleSettings settings(int port, String token) {
    return new ConsoleSettings(port, "jdbc:postgresql://h/d?password=x", "desk", "password", token);
  }
}
