// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.local.Ports;
import dev.earshot.local.UserError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ClusterPortsTest {

  @Test
  void takesABlockInARow() {
    assertThat(ClusterPorts.from(20_000))
        .isEqualTo(new ClusterPorts(Ports.from(20_000), 20_006, 20_007));
  }

  @Test
  void leavesTheUsualPortsOfAnEngineAlone() {
    assertThat(ClusterPorts.DEFAULT_BASE).isGreaterThan(Ports.DEFAULT_BASE + 6);
  }

  @Test
  void refusesABlockThatDoesNotFit() {
    assertThatThrownBy(() -> ClusterPorts.from(65_529))
        .isInstanceOf(UserError.class)
        .hasMessage("--ports-from must be from 1024 to 65528, not 65529");
    assertThatThrownBy(() -> ClusterPorts.from(80)).isInstanceOf(UserError.class);
  }

  @Test
  void namesThePortInUseAndItsPurpose() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> new ClusterPorts(free(), port, port).requireFree())
          .isInstanceOf(UserError.class)
          .hasMessageStartingWith("Port " + port + ", wanted for ZooKeeper, is in use");
    }
  }

  private static Ports free() throws IOException {
    return new Ports(freePort(), freePort(), freePort(), freePort(), freePort(), freePort());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
