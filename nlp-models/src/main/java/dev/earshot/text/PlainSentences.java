// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

/**
 * Numbers the sentences of a text by their marks alone, in any language. Asked for ever later
 * places it reads the text once.
 */
final class PlainSentences {

  private static final String STOPS = ".!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964";

  private final String text;
  private int at;
  private int sentence;

  PlainSentences(String text) {
    this.text = text;
  }

  /**
   * The number of the sentence that {@code place} stands in.
   *
   * @param place not before those asked for earlier
   */
  int at(int place) {
    for (; at < place; at++) {
      if (endsSentence(at)) {
        sentence++;
      }
    }
    return sentence;
  }

  /** A line ends, or a mark that ends sentences is followed by a blank or by a script without. */
  private boolean endsSentence(int index) {
    char unit = text.charAt(index);
    if (unit == '\n') {
      return true;
    }
    return STOPS.indexOf(unit) >= 0
        && (unit > 0x2fff
            || index + 1 == text.length()
            || Character.isWhitespace(text.charAt(index + 1)));
  }
}
