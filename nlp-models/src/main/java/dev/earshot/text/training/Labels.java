// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.sentiment.SentimentLabel;
import java.util.Locale;
import java.util.Optional;

/** Which column of a labelled file says what a text feels like, and how. */
public enum Labels {
  /** A column {@code sentiment}: negative, neutral or positive, in any case. */
  SENTIMENT("sentiment", "negative, neutral or positive") {
    @Override
    Optional<SentimentLabel> read(String cell) {
      return switch (cell.toLowerCase(Locale.ROOT)) {
        case "negative" -> Optional.of(SentimentLabel.NEGATIVE);
        case "neutral" -> Optional.of(SentimentLabel.NEUTRAL);
        case "positive" -> Optional.of(SentimentLabel.POSITIVE);
        default -> Optional.empty();
      };
    }
  },
  /** A column {@code rating}: stars from 1 to 5, of which 3 are neutral. */
  RATING("rating", "a number from 1 to 5") {
    @Override
    Optional<SentimentLabel> read(String cell) {
      double stars;
      try {
        stars = Double.parseDouble(cell);
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
      if (!(stars >= 1 && stars <= 5)) {
        return Optional.empty();
      }
      return Optional.of(
          stars <= 2
              ? SentimentLabel.NEGATIVE
              : stars < 4 ? SentimentLabel.NEUTRAL : SentimentLabel.POSITIVE);
    }
  };

  private final String column;
  private final String expected;

  Labels(String column, String expected) {
    this.column = column;
    this.expected = expected;
  }

  /** The column's name. */
  public String column() {
    return column;
  }

  /** What a cell may hold, for people. */
  public String expected() {
    return expected;
  }

  /** The label of a cell without blanks around it, if it is one. */
  abstract Optional<SentimentLabel> read(String cell);
}
