// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which running engine a command speaks to. */
public final class EngineChoice {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The engine that this configuration describes.")
  private Optional<Path> config = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The engine on this machine with this data folder.")
  private Optional<Path> data = Optional.empty();

  /** The engine that {@code locator} finds for what is given. */
  public EngineLocator.Engine locate(EngineLocator locator) {
    return locator.locate(config, data);
  }
}
