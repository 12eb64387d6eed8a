// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Reads curved apostrophes as straight ones: one unit for one, so that offsets stay. */
final class ApostropheReader extends FilterReader {

  ApostropheReader(Reader reader) {
    super(reader);
  }

  @Override
  public int read() throws IOException {
    int unit = super.read();
    return unit < 0 ? unit : straight((char) unit);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    for (int i = offset; i < offset + count; i++) {
      buffer[i] = straight(buffer[i]);
    }
    return count;
  }

  /** {@code text} as it is read through this. */
  static char[] straight(String text) {
    char[] units = text.toCharArray();
    for (int i = 0; i < units.length; i++) {
      units[i] = straight(units[i]);
    }
    return units;
  }

  private static char straight(char unit) {
    return unit == '\u2019' || unit == '\u2018' || unit == '\u02bc' ? '\'' : unit;
  }
}
