// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import dev.earshot.feedback.Party;

/**
 * One text in one series that it counts in.
 *
 * @param audience never pooled with another
 * @param topic of the series
 * @param scope of the series
 * @param text the text with the score that counts in this series
 * @param scored whether it has a score
 * @param sign 1 when it is stated, -1 when it is taken back
 */
public record SeriesItem(
    Party.Audience audience, String topic, String scope, Evidence text, boolean scored, int sign) {

  /** Keeps the items of one series together. */
  public String seriesKey() {
    return audience + "\t" + topic + "\t" + scope;
  }
}
