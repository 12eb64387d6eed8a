// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads CSV with a header, as RFC 4180 has it. */
final class Rows {

  private final Reader reader;
  private int peeked;

  private Rows(Reader reader) throws IOException {
    this.reader = reader;
    this.peeked = reader.read();
  }

  /** The rows of {@code file}, each by column. */
  static List<Map<String, String>> read(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      Rows rows = new Rows(reader);
      List<String> header = rows.row();
      List<Map<String, String>> all = new ArrayList<>();
      while (rows.peeked >= 0) {
        List<String> cells = rows.row();
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
          row.put(header.get(i), i < cells.size() ? cells.get(i) : "");
        }
        all.add(row);
      }
      return all;
    }
  }

  private List<String> row() throws IOException {
    List<String> cells = new ArrayList<>();
    boolean more = true;
    while (more) {
      cells.add(peeked == '"' ? quoted() : bare());
      more = peeked == ',';
      if (peeked >= 0) {
        next();
      }
    }
    return cells;
  }

  private String quoted() throws IOException {
    StringBuilder cell = new StringBuilder();
    next();
    while (peeked >= 0) {
      if (peeked == '"') {
        next();
        if (peeked != '"') {
          break;
        }
      }
      cell.append((char) peeked);
      next();
    }
    if (peeked == '\r') {
      next();
    }
    return cell.toString();
  }

  private String bare() throws IOException {
    StringBuilder cell = new StringBuilder();
    while (peeked >= 0 && peeked != ',' && peeked != '\n') {
      if (peeked != '\r') {
        cell.append((char) peeked);
      }
      next();
    }
    return cell.toString();
  }

  private void next() throws IOException {
    peeked = reader.read();
  }
}
