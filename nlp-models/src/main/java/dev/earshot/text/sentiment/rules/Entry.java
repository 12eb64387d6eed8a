// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.rules;

import dev.earshot.text.sentiment.SentimentLabel;
import java.util.Optional;

/**
 * What the lexicon says of a word or phrase.
 *
 * @param cue what it does
 * @param feeling of its own in [-1, 1]
 * @param words how many signs it covers, at least 1
 */
record Entry(Cue cue, double feeling, int words) {

  /** Weaker feelings do not make a text. */
  private static final double CLEAR = 0.35;

  /** The label of a text that says nothing else; none where that depends on what it is about. */
  Optional<SentimentLabel> alone() {
    return switch (cue) {
      case FEELING, PROBLEM, RESOLVED, THANKS, PROFANITY, LEAVING, RECOMMENDING -> felt();
      case GREETING, QUESTION, REQUEST, CONDITION, COMPARISON, DURATION, DATE ->
          Optional.of(SentimentLabel.NEUTRAL);
      case NEGATION, BOOST, DAMPER, CONTRAST, WISH, SARCASM, LAUGHTER, OWN_SLIP -> Optional.empty();
    };
  }

  private Optional<SentimentLabel> felt() {
    if (Math.abs(feeling) < CLEAR) {
      return Optional.empty();
    }
    return Optional.of(feeling > 0 ? SentimentLabel.POSITIVE : SentimentLabel.NEGATIVE);
  }
}
