// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.local.UserError;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the launcher tells every command. */
final class LocalOptions {

  private LocalOptions() {}

  /** Root of the checkout; the current folder when the launcher was not used. */
  static Path home() {
    return Path.of(System.getProperty("earshot.home", "")).toAbsolutePath().normalize();
  }

  /** Where an engine keeps its data unless it is told otherwise. */
  static Path usualData() {
    return home().resolve(".earshot");
  }

  /** Whether standard error is a terminal, in which a line can be written over. */
  static boolean talksToTerminal() {
    return Boolean.getBoolean("earshot.terminal");
  }

  /** The broker's own program. */
  static Path kafkaHome() {
    return home().resolve("deploy/local/kafka/target");
  }

  /** Where a cluster keeps its data unless it is told otherwise. */
  static Path usualClusterData() {
    return home().resolve(".earshot-cluster");
  }

  /** Flink's own programs. */
  static Path flinkHome() {
    return home().resolve("deploy/local/flink/target");
  }

  /**
   * The jar that is given to a cluster.
   *
   * @throws UserError when it has not been built
   */
  static Path jobsJar() throws IOException {
    Path folder = home().resolve("jobs/flink/target");
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found =
          Files.newDirectoryStream(folder, "earshot-jobs-*-cluster.jar")) {
        for (Path jar : found) {
          return jar;
        }
      }
    }
    throw new UserError("The jar of the jobs is missing in " + folder + "; build it: mvn package");
  }
}
