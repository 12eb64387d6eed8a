// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import dev.earshot.feedback.Rating;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Which column of a CSV file becomes which field of Earshot's own JSON.
 *
 * @param name what the mapping is called: a shipped name or a file
 * @param text the YAML that it was read from; part of a replay's fingerprint
 * @param header the columns that a file must have, in any order
 * @param fields name of a canonical field to its value, in the order of the mapping
 * @param journeyHints name of a journey hint to its value
 * @param attributes name of an attribute to its value
 * @param ratings the ratings of a row
 */
record Mapping(
    String name,
    String text,
    List<String> header,
    Map<String, Cell> fields,
    Map<String, Cell> journeyHints,
    Map<String, Cell> attributes,
    List<RatingColumn> ratings) {

  /**
   * A rating on its scale. A row whose column is empty has none.
   *
   * @param column with the answer as it was given
   * @param higherIsBetter false for scales such as effort where low is good
   * @param surveyId may be empty
   * @param questionId may be empty
   */
  record RatingColumn(
      Rating.Metric metric,
      String column,
      BigDecimal scaleMinimum,
      BigDecimal scaleMaximum,
      Rating.Level level,
      boolean higherIsBetter,
      String surveyId,
      String questionId) {}
}
