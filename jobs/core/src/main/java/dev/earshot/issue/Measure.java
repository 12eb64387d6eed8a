// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

/** What a series measures. */
public enum Measure {
  /** How many texts of customers there are. */
  VOLUME,
  /** How good the words are: the mean score in [-1, 1]. */
  SENTIMENT
}
