// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

/**
 * Text that every store can hold. JSON and Avro can carry the character NUL and half a surrogate
 * pair; PostgreSQL has no room for the first, UTF-8 none for the second.
 */
public final class WholeText {

  private static final char REPLACEMENT = '\uFFFD';

  private WholeText() {}

  /** The text with the replacement character in place of each unit that cannot be stored. */
  public static String of(String text) {
    StringBuilder whole = null;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (unit == 0 || Character.isSurrogate(unit)) {
        whole = whole == null ? new StringBuilder(text) : whole;
        whole.setCharAt(i, REPLACEMENT);
      }
    }
    return whole == null ? text : whole.toString();
  }
}
