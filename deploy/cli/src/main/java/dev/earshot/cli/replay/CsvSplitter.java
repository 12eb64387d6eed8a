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
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Splits CSV as RFC 4180 has it, with the bytes of each row. Empty lines are no rows. */
final class CsvSplitter {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private CsvSplitter() {}

  /**
   * Splits a file.
   *
   * <p>The bytes are read as Latin-1, in which a character is a byte, so that positions are exact
   * and bytes that are no UTF-8 pass. CSV's own characters are the same in both, and no byte of a
   * longer UTF-8 character is one of them.
   *
   * @param name what it is called in messages
   * @param rows is given the header and then each row, in the order of the file
   * @throws UserError when a quote is not closed
   */
  static void split(byte[] bytes, String name, Consumer<CsvRow> rows) {
    int start = Utf8.afterMark(bytes);
    Reader latin =
        new InputStreamReader(
            new ByteArrayInputStream(bytes, start, bytes.length - start),
            StandardCharsets.ISO_8859_1);
    RowCutter cutter = new RowCutter(bytes, start, rows);
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
    cutter.finish();
  }
}
