// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import java.util.List;

/**
 * A window of the last day in which a series had texts.
 *
 * @param end of the window, in milliseconds since the epoch
 * @param texts in it
 * @param seenBefore texts of the series in all, before it
 * @param expectedBefore texts expected in all, before it
 * @param evidence some of them, those of the lowest hash
 */
public record RecentWindow(
    long end, int texts, double seenBefore, double expectedBefore, List<Evidence> evidence) {

  /** Texts of one window that are remembered. */
  static final int EVIDENCE = 20;
}
