// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.local.UserError;
import dev.earshot.text.training.CsvFile;
import dev.earshot.text.training.LabelledFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One column of a CSV with a header. */
final class SampleTexts {

  private SampleTexts() {}

  /**
   * The texts of {@code file}, in order.
   *
   * @throws UserError if the file cannot be read or has no such column
   */
  static List<String> read(Path file, String column) throws IOException {
    try {
      return CsvFile.read(file).column(column);
    } catch (LabelledFileException e) {
      throw new UserError("The sample cannot be used: " + e.getMessage(), e);
    }
  }
}
