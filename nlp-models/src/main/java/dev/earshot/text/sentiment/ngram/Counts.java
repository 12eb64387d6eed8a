// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.ngram;

import java.io.DataInput;
import java.io.IOException;
import java.io.InputStream;

/** Reads how many of something follow in a model's file, before room is made for them. */
public final class Counts {

  private Counts() {}

  /**
   * The count that comes next in {@code in}.
   *
   * @param bytesEach what each takes in the file, at least
   * @throws IOException if there cannot be so many: the file would have to be longer
   */
  public static int read(DataInput in, int bytesEach) throws IOException {
    int count = in.readInt();
    requireRoom(in, count, bytesEach);
    return count;
  }

  /**
   * Makes sure that {@code count} of something can follow.
   *
   * @param bytesEach what each takes in the file, at least
   * @throws IOException if there cannot be so many
   */
  public static void requireRoom(DataInput in, int count, int bytesEach) throws IOException {
    int left = in instanceof InputStream stream ? stream.available() : Integer.MAX_VALUE;
    if (count < 0 || (long) count * bytesEach > left) {
      throw new IOException(
          "it is damaged: "
              + count
              + " values are said to follow where "
              + left
              + " bytes are left");
    }
  }
}
