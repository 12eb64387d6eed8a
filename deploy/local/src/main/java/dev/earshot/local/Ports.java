// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ports of one engine, all on the loopback interface.
 *
 * @param kafka where clients reach the broker
 * @param kafkaController the broker's own quorum
 * @param postgres the tables
 * @param flinkWeb Flink's web UI and REST interface
 * @param schemaRegistry the read-only schema registry
 * @param console the web console
 */
public record Ports(
    int kafka, int kafkaController, int postgres, int flinkWeb, int schemaRegistry, int console) {

  /** First port of the block that an engine takes unless it is told otherwise. */
  public static final int DEFAULT_BASE = 19090;

  private static final int COUNT = 6;
  private static final int LARGEST = 65535;
  private static final int FIRST_UNPRIVILEGED = 1024;

  /**
   * Six ports in a row.
   *
   * @param base the first of them, from 1024 to 65530
   * @throws UserError when the block does not fit
   */
  public static Ports from(int base) {
    requireRoom(base, COUNT);
    return new Ports(base, base + 1, base + 2, base + 3, base + 4, base + 5);
  }

  /**
   * Makes sure that a block of ports is one that an ordinary user may take.
   *
   * @param base the first of them
   * @param count how many, in a row
   * @throws UserError when the block does not fit
   */
  public static void requireRoom(int base, int count) {
    int largestBase = LARGEST - count + 1;
    if (base < FIRST_UNPRIVILEGED || base > largestBase) {
      throw new UserError(
          "--ports-from must be from "
              + FIRST_UNPRIVILEGED
              + " to "
              + largestBase
              + ", not "
              + base);
    }
  }

  /**
   * Makes sure that nothing listens on any of the ports.
   *
   * @throws UserError naming the first port in use, what it is for and the option to change it
   */
  public void requireFree() {
    byPurpose().forEach(Ports::requireFree);
  }

  private Map<String, Integer> byPurpose() {
    Map<String, Integer> purposes = new LinkedHashMap<>();
    purposes.put("Kafka", kafka);
    purposes.put("Kafka's controller", kafkaController);
    purposes.put("PostgreSQL", postgres);
    purposes.put("Flink's web UI", flinkWeb);
    purposes.put("the schema registry", schemaRegistry);
    purposes.put("the console", console);
    return purposes;
  }

  /**
   * Makes sure that nothing listens on a port.
   *
   * @param purpose what it is wanted for
   * @throws UserError when it is in use
   */
  public static void requireFree(String purpose, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new UserError(
          "Port "
              + port
              + ", wanted for "
              + purpose
              + ", is in use; choose another block with --ports-from N, for example --ports-from "
              + another(port),
          e);
    }
  }

  private static int another(int port) {
    return port < 40_000 ? port / 1000 * 1000 + 10_000 : 29_090;
  }
}
