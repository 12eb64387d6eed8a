// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.cli.replay.EngineLocator;
import dev.earshot.configuration.Secrets;
import dev.earshot.configuration.SettingsReader;
import dev.earshot.local.EngineAddresses;
import dev.earshot.local.GeneratedSecrets;
import dev.earshot.local.LocalSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the engine that a configuration describes, with the environment's secrets; without one, the
 * engine that runs on a data folder of this machine.
 */
final class RunningEngineLocator implements EngineLocator {

  @Override
  public Engine locate(Optional<Path> config, Optional<Path> data) {
    if (config.isPresent() && data.isEmpty()) {
      return new Engine(SettingsReader.read(config.get()), new Secrets(System.getenv()));
    }
    Path folder = data.orElseGet(LocalOptions::usualData);
    try {
      EngineAddresses engine = EngineAddresses.require(folder);
      GeneratedSecrets secrets = GeneratedSecrets.readOrCreate(folder.resolve("secrets"));
      return new Engine(engine.settings(), LocalSettings.secrets(secrets));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
