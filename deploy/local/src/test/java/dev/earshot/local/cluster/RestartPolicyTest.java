// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {

  private final RestartPolicy policy =
      new RestartPolicy(Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofMinutes(1), 4);

  @Test
  void waitsTwiceAsLongEachTimeUpToALimit() {
    assertThat(policy.pause(0)).contains(Duration.ofMillis(250));
    assertThat(policy.pause(1)).contains(Duration.ofMillis(500));
    assertThat(policy.pause(2)).contains(Duration.ofSeconds(1));
    assertThat(policy.pause(3)).contains(Duration.ofSeconds(1));
  }

  @Test
  void givesUpInTheEnd() {
    assertThat(policy.pause(4)).isEmpty();
  }
}
