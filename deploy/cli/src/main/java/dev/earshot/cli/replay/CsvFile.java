// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import dev.earshot.local.UserError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file as RFC 4180 has it, with the bytes of each row. Lines without anything are no rows.
 *
 * @param header names of the columns
 * @param rows in the order of the file
 */
record CsvFile(List<String> header, List<CsvRow> rows) {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  /**
   * Splits a file.
   *
   * @param name what it is called in messages
   * @throws UserError when it has no header, or a quote in it is not closed
   */
  static CsvFile parse(byte[] bytes, String name) {
    List<CsvRow> rows = split(bytes, name);
    if (rows.isEmpty()) {
      throw new UserError(name + " has no header: it is empty");
    }
    List<String> header = rows.get(0).values();
    if (header.isEmpty()) {
      throw new UserError(name + ", line 1: the header is no UTF-8");
    }
    return new CsvFile(header, rows.subList(1, rows.size()));
  }

  /**
   * Reads the bytes as Latin-1, in which a character is a byte, so that positions are exact and
   * bytes that are no UTF-8 pass. CSV's own characters are the same in both, and no byte of a
   * longer UTF-8 character is one of them.
   */
  private static List<CsvRow> split(byte[] bytes, String name) {
    int start = Utf8.afterMark(bytes);
    Reader latin =
        new InputStreamReader(
            new ByteArrayInputStream(bytes, start, bytes.length - start),
            StandardCharsets.ISO_8859_1);
    RowCutter cutter = new RowCutter(bytes, start);
    long line = 0;
    try (CSVParser parser = CSVParser.builder().setReader(latin).setFormat(FORMAT).get()) {
      Iterator<CSVRecord> records = parser.iterator();
      while (records.hasNext()) {
        CSVRecord record = records.next();
        line = parser.getCurrentLineNumber();
        cutter.add(record.getCharacterPosition(), Utf8.decodeLatin(Arrays.asList(record.values())));
      }
    } catch (UncheckedIOException e) {
      throw new UserError(
          name
              + ", line "
              + (line + 1)
              + ": here begins no CSV row: a quote is not closed, or text follows a closing quote",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cutter.finish();
  }
}
