// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.local.UserError;
import dev.earshot.text.training.CsvFile;
import dev.earshot.text.training.LabelledFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

/** CSV files that a user gives. */
final class CsvInput {

  private CsvInput() {}

  /**
   * What {@code use} makes of {@code file}.
   *
   * @param what begins the message of an error; may be empty
   * @throws UserError if the file cannot be read, or not be used so
   */
  static <T> T read(String what, Path file, Function<CsvFile, T> use) throws IOException {
    try {
      return use.apply(CsvFile.read(file));
    } catch (LabelledFileException e) {
      throw new UserError(what + e.getMessage(), e);
    }
  }
}
