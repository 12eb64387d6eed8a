// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.text;

import dev.earshot.text.training.CsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Texts of labelled CSV files. */
final class Rows {

  private Rows() {}

  /** The distinct texts of {@code file}; none if there is no file. */
  static List<String> texts(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      System.err.println("Skipped: there is no " + file);
      return List.of();
    }
    return CsvFile.read(file).column("text").stream()
        .filter(text -> !text.isBlank())
        .distinct()
        .toList();
  }

  /** The same texts in an order of chance, the same each time. */
  static List<String> shuffled(List<String> texts) {
    List<String> shuffled = new ArrayList<>(texts);
    Collections.shuffle(shuffled, new Random(1));
    return shuffled;
  }
}
