// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.local.UserError;
import dev.earshot.text.training.LabelledFile;
import dev.earshot.text.training.LabelledFileException;
import dev.earshot.text.training.Labels;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which labels a command takes from a file of labelled rows. */
final class LabelsChoice {

  /** What such a file looks like, for the help of a command. */
  static final String FILE_FORMAT =
      "FILE is CSV (UTF-8, with a header) with the columns text and sentiment (negative, neutral,"
          + " positive), and lang where texts are not all English.";

  @Option(
      names = "--labels",
      paramLabel = "sentiment|rating",
      description = "The column with the labels; a rating from 1 to 5 stands for one.")
  private Labels labels = Labels.SENTIMENT;

  /**
   * The labelled rows of {@code file}.
   *
   * @throws UserError if it cannot be used
   */
  LabelledFile read(Path file) throws IOException {
    try {
      return LabelledFile.read(file, labels);
    } catch (LabelledFileException e) {
      throw new UserError(e.getMessage(), e);
    }
  }

  /** The column's name. */
  String column() {
    return labels.column();
  }
}
