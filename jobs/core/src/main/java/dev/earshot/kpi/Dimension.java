// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import dev.earshot.feedback.Dimensions;
import dev.earshot.feedback.WholeText;
import java.util.Locale;

/** What metrics can be cut by. */
public enum Dimension {
  BRAND,
  UNIT_PATH,
  CHANNEL,
  TOUCHPOINT,
  PRODUCT,
  REGION,
  SEGMENT,
  /** What the words are about; a feedback has any number of topics. */
  TOPIC;

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
  String of(Dimensions dimensions) {
    return WholeText.of(value(dimensions));
  }

  private String value(Dimensions dimensions) {
    return switch (this) {
      case BRAND -> dimensions.brand();
      case UNIT_PATH -> dimensions.unitPath();
      case CHANNEL -> dimensions.channel();
      case TOUCHPOINT -> dimensions.touchpoint();
      case PRODUCT -> dimensions.product();
      case REGION -> dimensions.region();
      case SEGMENT -> dimensions.segment();
      case TOPIC -> throw new IllegalStateException("a feedback has no single topic");
    };
  }
}
