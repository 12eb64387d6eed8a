// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class HostCheckTest {

  private final HostCheck check = new HostCheck(19095);

  @Test
  void allowsTheNamesOfThisMachineWithItsPort() {
    assertThat(check.allows("127.0.0.1:19095")).isTrue();
    assertThat(check.allows("localhost:19095")).isTrue();
    assertThat(check.allows("LocalHost:19095")).isTrue();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "127.0.0.1",
        "localhost",
        "localhost:19096",
        "attacker.example:19095",
        "localhost.attacker.example:19095",
        "127.0.0.1:19095.attacker.example",
        "attacker.example@127.0.0.1:19095",
        "[::1]:19095",
        " localhost:19095"
      })
  void refusesWhatNamesAnotherMachineOrPort(String host) {
    assertThat(check.allows(host)).isFalse();
  }
}
