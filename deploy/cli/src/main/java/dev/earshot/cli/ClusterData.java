// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.local.cluster.ClusterFolder;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that all commands of a cluster have. */
final class ClusterData {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The cluster's data folder; .earshot-cluster in the checkout unless given.")
  private Optional<Path> data = Optional.empty();

  ClusterFolder folder() {
    return ClusterFolder.of(data.orElseGet(LocalOptions::usualClusterData));
  }
}
