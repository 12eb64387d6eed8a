// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.text;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Texts of labelled CSV files. */
final class Rows {

  private static final String TEXT = "text";

  private Rows() {}

  /** The distinct texts of {@code file}, at most {@code most} of them; none if there is no file. */
  static List<String> texts(Path file, int most) throws IOException {
    if (!Files.isReadable(file)) {
      System.err.println("Skipped: there is no " + file);
      return List.of();
    }
    Set<String> texts = new LinkedHashSet<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file)) {
      for (CSVRecord row : format.parse(reader)) {
        if (texts.size() < most && !row.get(TEXT).isBlank()) {
          texts.add(row.get(TEXT));
        }
      }
    }
    return List.copyOf(texts);
  }

  /** The same texts in an order of chance, the same each time. */
  static List<String> shuffled(List<String> texts) {
    List<String> shuffled = new ArrayList<>(texts);
    Collections.shuffle(shuffled, new Random(1));
    return shuffled;
  }
}
