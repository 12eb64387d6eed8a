// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.text;

import java.util.Locale;

/** How a text is meant. */
public enum Tone {
  POSITIVE,
  /** A question, a wish, a statement. */
  NEUTRAL,
  NEGATIVE;

  /** As rules are named. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
