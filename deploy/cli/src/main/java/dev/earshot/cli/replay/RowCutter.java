// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds the bytes of each row of a CSV file: from where the parser began it to where it began the
 * next, without the line ends around it. The parser counts empty lines to the row behind them.
 */
final class RowCutter {

  private final byte[] bytes;
  private final int offset;
  private final Consumer<CsvRow> rows;
  private List<String> values = List.of();
  private boolean isOpen;
  private int begin;
  private int line = 1;

  /**
   * @param offset of the parser's first byte
   * @param rows is given each row
   */
  RowCutter(byte[] bytes, int offset, Consumer<CsvRow> rows) {
    this.bytes = bytes;
    this.offset = offset;
    this.rows = rows;
    this.begin = offset;
  }

  /** The next row begins at a position, with these values. */
  void add(long position, List<String> rowValues) {
    endRow(offset + Math.toIntExact(position));
    values = rowValues;
    isOpen = true;
  }

  /** The last row reaches to the end of the file. */
  void finish() {
    endRow(bytes.length);
    isOpen = false;
  }

  private void endRow(int end) {
    if (!isOpen) {
      return;
    }
    int first = begin;
    while (first < end && isLineEnd(bytes[first])) {
      first++;
    }
    int last = end;
    while (last > first && isLineEnd(bytes[last - 1])) {
      last--;
    }
    line += linesBetween(begin, first);
    rows.accept(new CsvRow(line, Arrays.copyOfRange(bytes, first, last), values));
    line += linesBetween(first, end);
    begin = end;
  }

  /** Line feeds, and carriage returns alone. */
  private int linesBetween(int from, int until) {
    int lines = 0;
    for (int i = from; i < until; i++) {
      boolean isAlone = i + 1 == bytes.length || bytes[i + 1] != '\n';
      lines += bytes[i] == '\n' || (bytes[i] == '\r' && isAlone) ? 1 : 0;
    }
    return lines;
  }

  private static boolean isLineEnd(byte character) {
    return character == '\n' || character == '\r';
  }
}
