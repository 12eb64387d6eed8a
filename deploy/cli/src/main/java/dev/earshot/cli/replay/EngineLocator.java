// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import dev.earshot.configuration.Secrets;
import dev.earshot.configuration.Settings;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the engine that a command speaks to. */
@FunctionalInterface
public interface EngineLocator {

  /**
   * An engine's settings and what they keep secret.
   *
   * @param settings with the addresses of Kafka and PostgreSQL
   * @param secrets at least PostgreSQL's password
   */
  record Engine(Settings settings, Secrets secrets) {}

  /**
   * Finds it.
   *
   * @param config configuration file; empty for the engine of a data folder
   * @param data data folder of an engine on this machine; empty for the usual one
   * @throws dev.earshot.local.UserError when there is none
   */
  Engine locate(Optional<Path> config, Optional<Path> data);
}
