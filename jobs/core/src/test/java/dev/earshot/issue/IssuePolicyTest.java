// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import static dev.earshot.issue.IssuePolicies.withTimes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuePolicyTest {

  @ParameterizedTest
  @CsvSource({"PT20S, PT30M", "PT1M, PT121M"})
  void refusesTimesThatASeriesDoesNotRemember(Duration window, Duration resolveAfter) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> withTimes(window, resolveAfter))
        .withMessageContaining("120 decision windows");
  }

  @Test
  void takesTimesThatASeriesJustRemembers() {
    assertThat(withTimes(Duration.ofSeconds(30), Duration.ofHours(1))).isNotNull();
    assertThat(withTimes(Duration.ofMinutes(1), Duration.ofHours(2))).isNotNull();
  }
}
