// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment;

/** What a text or a sentence feels like. */
public enum SentimentLabel {
  NEGATIVE,
  NEUTRAL,
  POSITIVE
}
