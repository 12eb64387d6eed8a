// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import static dev.earshot.text.training.CsvFile.cell;

import dev.earshot.text.sentiment.SentimentLabel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * The labelled rows of a {@link CsvFile} whose header names {@code text} and the label's column;
 * {@code lang} or {@code language} is heeded.
 *
 * @param rows in file order
 * @param unlabelled rows whose label or text is empty, which are left out
 */
public record LabelledFile(List<LabelledRow> rows, int unlabelled) {

  static final String TEXT = "text";
  private static final List<String> LANGUAGES = List.of("lang", "language");

  /**
   * Reads {@code file}.
   *
   * @throws LabelledFileException if it is no such file, a column is missing or a label is none
   * @throws IOException if it cannot be read to its end
   */
  public static LabelledFile read(Path file, Labels labels) throws IOException {
    return of(CsvFile.read(file), labels);
  }

  /**
   * The labelled rows of a file that was read.
   *
   * @throws LabelledFileException if it has no row, a column is missing or a label is none
   */
  public static LabelledFile of(CsvFile csv, Labels labels) {
    List<CSVRecord> records = csv.rows();
    if (records.isEmpty()) {
      throw new LabelledFileException(csv.path() + " has no rows below its header");
    }
    csv.require(TEXT);
    csv.require(labels.column());
    List<LabelledRow> rows = new ArrayList<>();
    for (CSVRecord row : records) {
      if (!cell(row, TEXT).isBlank() && !cell(row, labels.column()).isBlank()) {
        rows.add(row(csv.path(), row, labels));
      }
    }
    return new LabelledFile(List.copyOf(rows), records.size() - rows.size());
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
                            + Cell.shortened(cell)
                            + "' is not "
                            + labels.expected()));
    LabelledText labelled = new LabelledText(cell(row, TEXT), label, "own");
    return new LabelledRow(row.getRecordNumber(), labelled, language(row));
  }

  /** What a row says of its language; empty if nothing. */
  static String language(CSVRecord row) {
    return LANGUAGES.stream()
        .map(column -> cell(row, column).strip())
        .filter(said -> !said.isEmpty())
        .findFirst()
        .orElse("");
  }
}
