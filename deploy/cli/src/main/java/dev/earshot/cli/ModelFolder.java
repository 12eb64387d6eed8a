// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.local.UserError;
import dev.earshot.text.TextSettings;
import dev.earshot.text.sentiment.head.HeadFolder;
import dev.earshot.text.sentiment.head.HeadModel;
import dev.earshot.text.sentiment.head.HeadOptions;
import dev.earshot.text.training.LabelledFile;
import dev.earshot.text.training.LabelledFileException;
import dev.earshot.text.training.Labels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads what the commands about models are given. */
final class ModelFolder {

  private ModelFolder() {}

  /** The model in a folder, or the shipped one. */
  static HeadModel read(Optional<Path> folder) {
    if (folder.isEmpty()) {
      return HeadModel.shipped();
    }
    try {
      return HeadFolder.read(folder.get());
    } catch (IOException e) {
      throw new UserError("The model " + folder.get() + " cannot be used: " + e.getMessage(), e);
    }
  }

  /** {@code settings} with the model of a folder, if one is given. */
  static TextSettings with(TextSettings settings, Optional<Path> folder, HeadOptions options) {
    return settings.with(read(folder), options);
  }

  /** The labelled rows of a file. */
  static LabelledFile labelled(Path file, Labels labels) throws IOException {
    try {
      return LabelledFile.read(file, labels);
    } catch (LabelledFileException e) {
      throw new UserError(e.getMessage(), e);
    }
  }
}
