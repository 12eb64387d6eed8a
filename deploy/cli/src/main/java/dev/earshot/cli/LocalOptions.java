// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

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
}
