// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.cluster;

import dev.earshot.local.Ports;
import dev.earshot.local.UserError;

/**
 * The ports of one cluster, all on the loopback interface.
 *
 * @param engine those that an engine in one process has too
 * @param zooKeeper where the job manager keeps what it must know after a crash
 * @param jobManager where the task managers reach the job manager
 */
public record ClusterPorts(Ports engine, int zooKeeper, int jobManager) {

  /** First port of the block that a cluster takes unless it is told otherwise. */
  public static final int DEFAULT_BASE = 19190;

  /** Ports in the block. */
  public static final int COUNT = 8;

  /**
   * Eight ports in a row.
   *
   * @param base the first of them, from 1024 to 65528
   * @throws UserError when the block does not fit
   */
  public static ClusterPorts from(int base) {
    Ports.requireRoom(base, COUNT);
    return new ClusterPorts(Ports.from(base), base + 6, base + 7);
  }

  /**
   * Makes sure that nothing listens on any of the ports.
   *
   * @throws UserError naming the first port in use, what it is for and the option to change it
   */
  public void requireFree() {
    engine.requireFree();
    Ports.requireFree("ZooKeeper", zooKeeper);
    Ports.requireFree("Flink's job manager", jobManager);
  }
}
