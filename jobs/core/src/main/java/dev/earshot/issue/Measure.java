// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import java.util.Locale;

/** What a series measures. */
public enum Measure {
  /** How many texts of customers there are. */
  VOLUME,
  /** How good the words are: the mean score in [-1, 1]. */
  SENTIMENT;

  /** The name as tables and topics spell it: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
