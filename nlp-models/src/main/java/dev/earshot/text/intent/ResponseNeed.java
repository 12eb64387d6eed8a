// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.intent;

import java.util.List;

/**
 * Whether the writer waits for an answer.
 *
 * @param needed whether one is due
 * @param confidence in [0, 1] that one is due
 * @param because the intents that call for it, the surest first; unmodifiable
 */
public record ResponseNeed(boolean needed, double confidence, List<Intent> because) {

  /** Nobody waits. */
  public static final ResponseNeed NONE = new ResponseNeed(false, 0, List.of());

  public ResponseNeed {
    because = List.copyOf(because);
  }
}
