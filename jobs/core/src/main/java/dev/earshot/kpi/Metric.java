// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import java.util.Locale;

/** What is measured; the formulas stand in the parts of each. */
public enum Metric {
  /** Net Promoter Score, -100 to 100 points. */
  NPS,
  /** Satisfied answers in percent. */
  CSAT,
  /** Mean sentiment score, -1 to 1. */
  SENTIMENT,
  /** How many pieces of feedback customers gave. */
  VOLUME;

  /** The version of all formulas here; a changed formula is a new version of its metric. */
  public static final int DEFINITION_VERSION = 1;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** The name as tables and topics spell it: lower case. */
  public String text() {
    return text;
  }
}
