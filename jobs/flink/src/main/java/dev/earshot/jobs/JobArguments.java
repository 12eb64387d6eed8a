// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import dev.earshot.configuration.Settings;
import dev.earshot.configuration.SettingsReader;
import java.nio.file.Path;

/** The one argument that every job takes: {@code --config FILE}. */
final class JobArguments {

  private JobArguments() {}

  static Settings settings(String[] args) {
    if (args.length != 2 || !args[0].equals("--config")) {
      throw new IllegalArgumentException("expected --config FILE, got: " + String.join(" ", args));
    }
    return SettingsReader.read(Path.of(args[1]));
  }
}
