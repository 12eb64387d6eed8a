// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.pattern;

import java.util.regex.Pattern;

/**
 * Compiles expressions in which {@code \b} is the border between a letter, digit, combining mark or
 * underscore and anything else.
 *
 * <p>Java's own {@code \b} knows the letters of all scripts before Java 19 and those of ASCII alone
 * from there on, so that one text would give two results; and before Java 19 it looks back over all
 * combining marks in a row, so that its time grows with the square of their number.
 */
public final class WordBorders {

  private static final String UNIT = "[\\p{L}\\p{Nd}\\p{Mn}_]";
  private static final String BORDER =
      "(?:(?<!" + UNIT + ")(?=" + UNIT + ")|(?<=" + UNIT + ")(?!" + UNIT + "))";

  private WordBorders() {}

  /**
   * The pattern of {@code expression}.
   *
   * @throws java.util.regex.PatternSyntaxException if it is wrong
   */
  public static Pattern compile(String expression) {
    return compile(expression, 0);
  }

  /**
   * The pattern of {@code expression}.
   *
   * @param flags those of {@link Pattern}
   * @throws java.util.regex.PatternSyntaxException if it is wrong
   */
  public static Pattern compile(String expression, int flags) {
    return Pattern.compile(expression.replace("\\b", BORDER), flags);
  }
}
