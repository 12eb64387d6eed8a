// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One answer on a scale, kept as it was given with the scale it was given on.
 *
 * @param metric which metric the question measures
 * @param raw the value as answered
 * @param scaleMinimum lowest possible answer
 * @param scaleMaximum highest possible answer, above the minimum
 * @param higherIsBetter false for scales such as effort where low is good
 * @param level what the question asks about
 * @param surveyId survey; may be empty
 * @param questionId question in it; may be empty
 * @param wordingId version of the question's wording; may be empty
 */
public record Rating(
    Metric metric,
    double raw,
    double scaleMinimum,
    double scaleMaximum,
    boolean higherIsBetter,
    Level level,
    String surveyId,
    String questionId,
    String wordingId) {

  /** The metric that a question feeds. */
  public enum Metric {
    NPS,
    CSAT,
    CES,
    STARS,
    OTHER
  }

  /** The three levels at which experience is measured. */
  public enum Level {
    RELATIONSHIP,
    JOURNEY,
    INTERACTION
  }

  /** Whether the answer lies on its scale and the scale is one. */
  public boolean isOnScale() {
    return Double.isFinite(scaleMinimum)
        && Double.isFinite(scaleMaximum)
        && scaleMinimum < scaleMaximum
        && raw >= scaleMinimum
        && raw <= scaleMaximum;
  }

  /** How good the answer is, from 0 for the worst on its scale to 1; one off its scale has none. */
  public OptionalDouble goodness() {
    if (!isOnScale()) {
      return OptionalDouble.empty();
    }
    double share = (raw - scaleMinimum) / (scaleMaximum - scaleMinimum);
    return OptionalDouble.of(higherIsBetter ? share : 1 - share);
  }

  /** The mean goodness of those of {@code ratings} that are on their scales. */
  public static OptionalDouble goodness(List<Rating> ratings) {
    return ratings.stream()
        .map(Rating::goodness)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .average();
  }
}
