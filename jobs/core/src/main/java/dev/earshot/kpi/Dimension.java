// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.Contribution;
import dev.earshot.feedback.Dimensions;
import dev.earshot.feedback.WholeText;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What metrics can be cut by. */
public enum Dimension {
  BRAND,
  UNIT_PATH,
  CHANNEL,
  /** Of the words as they were read; {@code und} when it was not told, empty without words. */
  LANGUAGE,
  TOUCHPOINT,
  PRODUCT,
  REGION,
  SEGMENT,
  /** What the words are about; a feedback has any number of topics. */
  TOPIC;

  /** All, in the order in which they stand in a scope. */
  static final List<Dimension> BY_NAME =
      Arrays.stream(values()).sorted(Comparator.comparing(Dimension::text)).toList();

  private final String text = name().toLowerCase(Locale.ROOT);

  /** The name as it stands in a scope: lower case. */
  public String text() {
    return text;
  }

  /**
   * The dimension of that lower-case name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Dimension of(String text) {
    for (Dimension dimension : values()) {
      if (dimension.text.equals(text)) {
        return dimension;
      }
    }
    throw new IllegalArgumentException("there is no dimension '" + text + "'");
  }

  /**
   * The value of a feedback in this dimension, fit to be stored; empty when it is not known.
   *
   * @throws IllegalStateException for {@link #TOPIC}, of which a feedback has several
   */
  String of(Contribution contribution) {
    return WholeText.of(value(contribution));
  }

  private String value(Contribution contribution) {
    Dimensions dimensions = contribution.dimensions();
    return switch (this) {
      case BRAND -> dimensions.brand();
      case UNIT_PATH -> dimensions.unitPath();
      case CHANNEL -> dimensions.channel();
      case LANGUAGE ->
          contribution.sentiment().label() == Analysis.Label.NONE ? "" : contribution.language();
      case TOUCHPOINT -> dimensions.touchpoint();
      case PRODUCT -> dimensions.product();
      case REGION -> dimensions.region();
      case SEGMENT -> dimensions.segment();
      case TOPIC -> throw new IllegalStateException("a feedback has no single topic");
    };
  }
}
