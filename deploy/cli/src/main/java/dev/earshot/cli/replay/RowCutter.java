// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the bytes of each row of a CSV file: from where the parser began it to where it began the
 * next, without the line ends around it. The parser counts empty lines to the row behind them.
 */
final class RowCutter {

  private final byte[] bytes;
  private final int offset;
  private final List<CsvRow> rows = new ArrayList<>();
  private List<String> values = List.of();
  private boolean isOpen;
  private int begin;
  private int line = 1;

  /**
   * @param offset of the parser's first byte
   */
  RowCutter(byte[] bytes, int offset) {
    this.bytes = bytes;
    this.offset = offset;
    this.begin = offset;
  }

  /** The next row begins at a position, with these values. */
  void add(long position, List<String> rowValues) {
    endRow(offset + Math.toIntExact(position));
    values = rowValues;
    isOpen = true;
  }

  /** All rows, the last of which reaches to the end of the file. */
  List<CsvRow> finish() {
    endRow(bytes.length);
    isOpen = false;
    return rows;
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
    rows.add(new CsvRow(line, Arrays.copyOfRange(bytes, first, last), values));
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
