// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

/** How long the masked data was, without saying more about it. */
public enum LengthClass {
  /** Up to 12 UTF-16 units. */
  SHORT,
  /** 13 to 20 units. */
  MEDIUM,
  /** More. */
  LONG;

  static LengthClass of(int units) {
    if (units <= 12) {
      return SHORT;
    }
    return units <= 20 ? MEDIUM : LONG;
  }
}
