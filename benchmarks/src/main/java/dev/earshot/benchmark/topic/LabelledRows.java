// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.topic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a labelled CSV with a header, which is no part of the project. */
final class LabelledRows {

  private LabelledRows() {}

  /**
   * All rows of {@code file}.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  static List<CSVRecord> read(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException("there are no labelled rows at " + file);
    }
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      return new ArrayList<>(parser.getRecords());
    }
  }
}
