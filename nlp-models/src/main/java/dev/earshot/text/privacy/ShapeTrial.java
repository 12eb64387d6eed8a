// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.util.regex.Pattern;

/**
 * Tries a shape on texts made to be hard for it before it is used: a row of each printable unit of
 * ASCII, with an end that no number has.
 *
 * <p>Known limit: a shape that is slow on other texts only passes, and is stopped when it meets
 * one, see {@link CountedText}.
 */
final class ShapeTrial {

  private static final int ROW = 60;

  /**
   * Reads of one row: those of shapes that ship are below 10 for each unit. Where two parts compete
   * for the whole row, there are half as many reads for each unit as there are units.
   */
  private static final long MOST_READS = 20 * ROW;

  private ShapeTrial() {}

  /** Whether {@code shape} reads each row a bounded number of times. */
  static boolean isPassedBy(Pattern shape) {
    Pattern whole = Pattern.compile("(?:" + shape.pattern() + ")(?![\\p{L}\\p{N}])");
    try {
      for (char unit = ' '; unit <= '~'; unit++) {
        String row = Character.toString(unit).repeat(ROW) + "\u00b5";
        whole.matcher(new CountedText(row, MOST_READS)).lookingAt();
      }
      return true;
    } catch (ShapeException e) {
      return false;
    }
  }
}
