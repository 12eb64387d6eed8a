// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What cluster to start.
 *
 * @param kafkaHome has the broker's program
 * @param flinkHome has Flink's programs
 * @param data folder of everything that is kept, absolute
 * @param portsFrom first of the cluster's ports
 * @param config the user's configuration; empty for the shipped one
 */
public record ClusterPlan(
    Path kafkaHome, Path flinkHome, Path data, int portsFrom, Optional<Path> config) {

  private static final int WITHOUT_CONFIG = 4;

  List<String> arguments() {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                data.toString(),
                kafkaHome.toString(),
                flinkHome.toString(),
                String.valueOf(portsFrom)));
    config.ifPresent(file -> arguments.add(file.toAbsolutePath().toString()));
    return arguments;
  }

  static ClusterPlan of(String[] arguments) {
    return new ClusterPlan(
        Path.of(arguments[1]),
        Path.of(arguments[2]),
        Path.of(arguments[0]),
        Integer.parseInt(arguments[3]),
        arguments.length > WITHOUT_CONFIG
            ? Optional.of(Path.of(arguments[WITHOUT_CONFIG]))
            : Optional.empty());
  }

  ClusterPorts ports() {
    return ClusterPorts.from(portsFrom);
  }

  ClusterFolder folder() {
    return new ClusterFolder(data);
  }
}
