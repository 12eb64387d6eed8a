// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.local.UserError;
import dev.earshot.text.ModelFolder;
import dev.earshot.text.TextSettings;
import dev.earshot.text.TrainedModel;
import dev.earshot.text.sentiment.head.HeadOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which trained model a command works with. */
final class ModelChoice {

  @Option(names = "--model", paramLabel = "DIR", description = "A model that train wrote.")
  private Optional<Path> model = Optional.empty();

  /** {@code settings} with the model of the folder that is given, else what ships. */
  TextSettings in(TextSettings settings, HeadOptions options) {
    return settings.with(model.map(ModelChoice::read).orElseGet(TrainedModel::shipped), options);
  }

  private static TrainedModel read(Path folder) {
    try {
      return ModelFolder.read(folder);
    } catch (IOException e) {
      throw new UserError("The model " + folder + " cannot be used: " + e.getMessage(), e);
    }
  }
}
