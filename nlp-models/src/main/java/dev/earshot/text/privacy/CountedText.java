// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

/**
 * A text for expressions that an installation wrote. It counts the units that they read, for an
 * expression such as {@code (a+)+} reads 30 units a thousand million times before it gives up. The
 * count is that of the text and the expression, no matter how fast the machine is.
 */
final class CountedText implements CharSequence {

  /** Reads that any text may take, however short. */
  static final long READS = 200_000;

  /**
   * Further reads for each unit of the text: ten times what all shipped shapes together take of the
   * worst texts known.
   */
  static final long READS_A_UNIT = 1_000;

  private final String text;
  private long left;
  private String reader = "";

  /** A text that may be read {@link #READS} times and {@link #READS_A_UNIT} more for each unit. */
  CountedText(String text) {
    this(text, READS + READS_A_UNIT * text.length());
  }

  CountedText(String text, long reads) {
    this.text = text;
    this.left = reads;
  }

  /** The same text, of which {@code identifier} reads from here on. */
  CountedText readBy(String identifier) {
    reader = identifier;
    return this;
  }

  /** How many reads are left. */
  long left() {
    return left;
  }

  /**
   * A unit.
   *
   * @throws ShapeException if the text has been read too often
   */
  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new ShapeException(reader);
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int begin, int end) {
    return text.subSequence(begin, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
