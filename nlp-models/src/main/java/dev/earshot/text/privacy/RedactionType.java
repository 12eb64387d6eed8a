// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

/** What kind of personal data was masked. */
public enum RedactionType {
  EMAIL,
  PHONE,
  CARD;

  /** What stands in the text instead. */
  public String mask() {
    return "[" + name() + "]";
  }
}
