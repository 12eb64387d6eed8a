// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file with a header: RFC 4180, UTF-8, with or without a byte order mark; columns may be
 * without a name.
 */
public final class CsvFile {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setAllowMissingColumnNames(true)
          .get();
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Path path;
  private final List<String> columns;
  private final List<CSVRecord> rows;

  private CsvFile(Path path, CSVParser parser) {
    this.path = path;
    this.rows = parser.getRecords();
    this.columns = parser.getHeaderNames();
  }

  /**
   * Reads all of {@code path}.
   *
   * @throws LabelledFileException if there is no such file, or it is not what this class says
   * @throws IOException if it cannot be read to its end
   */
  public static CsvFile read(Path path) throws IOException {
    if (!Files.isReadable(path) || Files.isDirectory(path)) {
      throw new LabelledFileException("There is no file " + path + " that can be read");
    }
    try (BufferedReader reader = Files.newBufferedReader(path)) {
      skipByteOrderMark(reader);
      try (CSVParser parser = FORMAT.parse(reader)) {
        return new CsvFile(path, parser);
      }
    } catch (UncheckedIOException e) {
      throw explained(path, e.getCause());
    } catch (CharacterCodingException | CSVException | IllegalArgumentException e) {
      throw explained(path, e);
    }
  }

  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
  }

  private static LabelledFileException explained(Path path, Exception cause) {
    String message = String.valueOf(cause.getMessage());
    String why =
        cause instanceof CharacterCodingException
            ? " is not UTF-8 throughout"
            : " is no CSV file with a header: " + message.lines().findFirst().orElse("");
    return new LabelledFileException(path + why);
  }

  /**
   * The cells of the column called {@code name}; empty where a row ends before it.
   *
   * @throws LabelledFileException if there is no such column, or more than one
   */
  public List<String> column(String name) {
    require(name);
    return rows.stream().map(row -> cell(row, name)).toList();
  }

  /** Whether there is a column called {@code name}. */
  public boolean has(String name) {
    return columns.contains(name);
  }

  /** Where the file is. */
  Path path() {
    return path;
  }

  /** Makes sure that there is one column called {@code name}. */
  void require(String name) {
    int times = Collections.frequency(columns, name);
    if (times > 1) {
      throw new LabelledFileException(path + " has " + times + " columns " + name);
    }
    if (times == 0) {
      throw new LabelledFileException(
          path
              + " has no column "
              + name
              + (columns.isEmpty() ? "; it is empty" : "; it has " + String.join(", ", columns)));
    }
  }

  /** The rows below the header, in order. */
  public List<CSVRecord> rows() {
    return rows;
  }

  /** A cell of {@code row}; empty if there is none. */
  static String cell(CSVRecord row, String column) {
    return row.isSet(column) ? row.get(column) : "";
  }
}
