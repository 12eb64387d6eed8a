// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
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

  @Test
  void refusesASecondTokenThatIsTheFirstOrCanBeGuessed() {
    String token = "0123456789abcdef";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SensitiveAccess("officer", "password", "0123456789abcde"));
    SensitiveAccess same = new SensitiveAccess("officer", "password", token);
    assertThat(same.toString()).doesNotContain("password").doesNotContain(token);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(0, token, Optional.of(same)))
        .withMessage("the console's two tokens must differ");
  }

  private static ConsoleSettings settings(int port, String token) {
    return settings(port, token, Optional.empty());
  }

  private static ConsoleSettings settings(
      int port, String token, Optional<SensitiveAccess> sensitive) {
    return new ConsoleSettings(
        port, "jdbc:postgresql://h/d?password=x", "desk", "password", token, sensitive);
  }
}
