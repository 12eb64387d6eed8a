// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.rules;

/** Which code points are pictures. */
final class Emoji {

  private static final int VARIATION = 0xFE0F;

  private Emoji() {}

  /** Whether {@code point} is a picture of its own, not a modifier of one. */
  static boolean isPictograph(int point) {
    return (point >= 0x1F300 && point <= 0x1FAFF && !isSkinTone(point))
        || (point >= 0x2600 && point <= 0x27BF)
        || (point >= 0x2B05 && point <= 0x2B55)
        || point == 0x203C
        || point == 0x2049;
  }

  static boolean isModifier(int point) {
    return point == VARIATION || isSkinTone(point);
  }

  private static boolean isSkinTone(int point) {
    return point >= 0x1F3FB && point <= 0x1F3FF;
  }
}
