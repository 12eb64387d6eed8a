// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.evaluation;

import dev.earshot.text.sentiment.Sentiment;
import dev.earshot.text.sentiment.SentimentLabel;

/**
 * A labelled text and what was said of it.
 *
 * @param row its number in the file
 * @param text redacted
 * @param label a person's
 * @param sentiment the head's
 */
public record Judged(long row, String text, SentimentLabel label, Sentiment sentiment) {

  /** Whether both say the same. */
  public boolean isRight() {
    return sentiment.label() == label;
  }
}
