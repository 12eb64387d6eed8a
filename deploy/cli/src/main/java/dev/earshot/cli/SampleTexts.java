// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.local.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** One column of a CSV with a header. */
final class SampleTexts {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private SampleTexts() {}

  /**
   * The texts of {@code file}, in order.
   *
   * @throws UserError if the file cannot be read or has no such column
   */
  static List<String> read(Path file, String column) throws IOException {
    if (!Files.isReadable(file)) {
      throw new UserError("The sample " + file + " cannot be read");
    }
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
      if (!parser.getHeaderNames().contains(column)) {
        throw new UserError(
            "The sample "
                + file
                + " has no column "
                + column
                + "; it has "
                + String.join(", ", parser.getHeaderNames()));
      }
      return parser.stream().map(row -> row.get(column)).toList();
    } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
      throw new UserError("The sample " + file + " is no CSV: " + e.getMessage(), e);
    }
  }
}
