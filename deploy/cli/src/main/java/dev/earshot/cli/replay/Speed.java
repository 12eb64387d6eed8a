// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much faster than in event time rows are sent.
 *
 * @param factor above 0; infinite for as fast as possible
 */
public record Speed(double factor) {

  /** As fast as Kafka takes them. */
  public static final Speed MAXIMUM = new Speed(Double.POSITIVE_INFINITY);

  private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)x");

  public Speed {
    if (!(factor > 0)) {
      throw new IllegalArgumentException("a speed must be above 0x");
    }
  }

  /**
   * Reads {@code 600x} or {@code max}.
   *
   * @throws IllegalArgumentException when the text is neither
   */
  public static Speed parse(String text) {
    if (text.equals("max")) {
      return MAXIMUM;
    }
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no speed; write it like 600x, 0.5x or max");
    }
    return new Speed(Double.parseDouble(matcher.group(1)));
  }

  boolean isPaced() {
    return Double.isFinite(factor);
  }
}
