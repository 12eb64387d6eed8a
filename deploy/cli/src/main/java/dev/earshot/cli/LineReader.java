// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * Splits bytes into lines, and keeps no more of a line than its first megabytes.
 *
 * <p>A line ends with a line feed, before which a carriage return is dropped, or with the input.
 */
final class LineReader {

  /** Bytes of a line that are kept; of a longer line the rest is skipped. */
  static final int LONGEST = 4 << 20;

  private static final int CHUNK = 64 << 10;

  private final InputStream in;
  private final byte[] chunk = new byte[CHUNK];
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private int next;
  private int end;
  private long length;

  LineReader(InputStream in) {
    this.in = in;
  }

  /**
   * One line.
   *
   * @param bytes its first bytes, at most {@link #LONGEST}
   * @param length how many bytes it has in the input
   */
  record Line(ByteBuffer bytes, long length) {

    boolean isWhole() {
      return bytes.limit() == length;
    }
  }

  /** Goes to the next line; false at the end of the input. */
  boolean advance() throws IOException {
    kept.reset();
    length = 0;
    if (!fill()) {
      return false;
    }
    while (fill()) {
      int feed = lineFeed();
      keep(feed);
      if (feed < end) {
        next = feed + 1;
        return true;
      }
      next = end;
    }
    return true;
  }

  Line line() {
    byte[] bytes = kept.toByteArray();
    boolean carriageReturn =
        length == bytes.length && length > 0 && bytes[bytes.length - 1] == '\r';
    int dropped = carriageReturn ? 1 : 0;
    return new Line(ByteBuffer.wrap(bytes, 0, bytes.length - dropped), length - dropped);
  }

  /** Whether whoever writes the input waits for an answer rather than having more to say. */
  boolean nothingWaits() throws IOException {
    return next == end && in.available() == 0;
  }

  private boolean fill() throws IOException {
    if (next < end) {
      return true;
    }
    next = 0;
    end = Math.max(0, in.read(chunk));
    return end > 0;
  }

  private int lineFeed() {
    int at = next;
    while (at < end && chunk[at] != '\n') {
      at++;
    }
    return at;
  }

  private void keep(int until) {
    length += until - next;
    int room = LONGEST - kept.size();
    kept.write(chunk, next, Math.min(room, until - next));
  }
}
