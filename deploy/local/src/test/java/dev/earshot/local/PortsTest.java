// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void takesABlockInARow() {
    assertThat(Ports.from(20_000))
        .isEqualTo(new Ports(20_000, 20_001, 20_002, 20_003, 20_004, 20_005));
  }

  @Test
  void refusesABlockThatDoesNotFit() {
    assertThatThrownBy(() -> Ports.from(65_532))
        .isInstanceOf(UserError.class)
        .hasMessage("--ports-from must be from 1024 to 65530, not 65532");
    assertThatThrownBy(() -> Ports.from(80)).isInstanceOf(UserError.class);
  }

  @Test
  void namesThePortInUseItsPurposeAndTheOption() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      Ports ports =
          new Ports(FreePorts.one(), FreePorts.one(), port, FreePorts.one(), port, FreePorts.one());
      assertThatThrownBy(ports::requireFree)
          .isInstanceOf(UserError.class)
          .hasMessageStartingWith("Port " + port + ", wanted for PostgreSQL, is in use")
          .hasMessageContaining("--ports-from")
          .hasMessageNotContaining("\n");
    }
  }
}
