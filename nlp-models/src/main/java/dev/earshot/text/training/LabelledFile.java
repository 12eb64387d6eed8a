// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.sentiment.SentimentLabel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVRecord;

/**
 * The labelled rows of a CSV file: UTF-8, RFC 4180, with a header that names {@code text} and the
 * label's column; {@code lang} or {@code language} is heeded.
 *
 * @param rows in file order
 * @param unlabelled rows whose label or text is empty, which are left out
 */
public record LabelledFile(List<LabelledRow> rows, int unlabelled) {

  private static final String TEXT = "text";
  private static final List<String> LANGUAGES = List.of("lang", "language");
  private static final int SHOWN = 20;

  /**
   * Reads {@code file}.
   *
   * @throws LabelledFileException if a column is missing or a label is none
   * @throws IOException if the file cannot be read
   */
  public static LabelledFile read(Path file, Labels labels) throws IOException {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new LabelledFileException("There is no file " + file + " that can be read");
    }
    List<CSVRecord> records = records(file);
    if (records.isEmpty()) {
      throw new LabelledFileException(file + " has no rows below its header");
    }
    requireColumn(file, records.get(0), TEXT);
    requireColumn(file, records.get(0), labels.column());
    List<LabelledRow> rows = new ArrayList<>();
    for (CSVRecord row : records) {
      if (!cell(row, TEXT).isBlank() && !cell(row, labels.column()).isBlank()) {
        rows.add(row(file, row, labels));
      }
    }
    return new LabelledFile(List.copyOf(rows), records.size() - rows.size());
  }

  private static List<CSVRecord> records(Path file) throws IOException {
    try {
      return CsvRows.of(file);
    } catch (CSVException | UncheckedIOException | IllegalArgumentException e) {
      throw new LabelledFileException(
          file + " is no CSV file with a header: " + firstLine(e.getMessage()));
    }
  }

  private static String firstLine(String message) {
    return message == null ? "unknown" : message.lines().findFirst().orElse("");
  }

  private static void requireColumn(Path file, CSVRecord row, String column) {
    Set<String> names = row.toMap().keySet();
    if (!names.contains(column)) {
      throw new LabelledFileException(
          file + " has no column " + column + "; it has " + String.join(", ", names));
    }
  }

  private static LabelledRow row(Path file, CSVRecord row, Labels labels) {
    String cell = cell(row, labels.column()).strip();
    SentimentLabel label =
        labels
            .read(cell)
            .orElseThrow(
                () ->
                    new LabelledFileException(
                        file
                            + ", row "
                            + row.getRecordNumber()
                            + ", column "
                            + labels.column()
                            + ": '"
                            + cell.substring(0, Math.min(SHOWN, cell.length()))
                            + "' is not "
                            + labels.expected()));
    LabelledText labelled = new LabelledText(cell(row, TEXT), label, "own");
    return new LabelledRow(row.getRecordNumber(), labelled, language(row));
  }

  private static String language(CSVRecord row) {
    return LANGUAGES.stream()
        .map(column -> cell(row, column).strip())
        .filter(said -> !said.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String cell(CSVRecord row, String column) {
    return row.isSet(column) ? row.get(column) : "";
  }
}
