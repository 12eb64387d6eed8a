// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.topic;

import java.util.Locale;

/**
 * How often something was said and right.
 *
 * @param hits said and so
 * @param said said
 * @param are so
 */
record Tally(int hits, int said, int are) {

  static final Tally NOTHING = new Tally(0, 0, 0);

  static Tally of(boolean said, boolean is) {
    return new Tally(said && is ? 1 : 0, said ? 1 : 0, is ? 1 : 0);
  }

  Tally plus(Tally other) {
    return new Tally(hits + other.hits, said + other.said, are + other.are);
  }

  double precision() {
    return said == 0 ? 0 : (double) hits / said;
  }

  double recall() {
    return are == 0 ? 0 : (double) hits / are;
  }

  /** The harmonic mean of precision and recall; 0 if nothing was right. */
  double f1() {
    return said + are == 0 ? 0 : 2.0 * hits / (said + are);
  }

  /** As cells of a Markdown table: rows, precision, recall, F1. */
  String cells() {
    return String.format(Locale.ROOT, "%d | %.3f | %.3f | %.3f", are, precision(), recall(), f1());
  }
}
