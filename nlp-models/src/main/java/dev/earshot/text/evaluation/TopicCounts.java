// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.evaluation;

/**
 * How often a topic was said, and rightly.
 *
 * @param hits texts of which it was said and that are about it
 * @param said texts of which it was said
 * @param are texts that are about it
 */
public record TopicCounts(int hits, int said, int are) {

  /** Nothing was counted. */
  public static final TopicCounts NONE = new TopicCounts(0, 0, 0);

  /** These and one text more. */
  public TopicCounts plus(boolean isSaid, boolean is) {
    return new TopicCounts(
        hits + (isSaid && is ? 1 : 0), said + (isSaid ? 1 : 0), are + (is ? 1 : 0));
  }

  /** These and {@code others}. */
  public TopicCounts plus(TopicCounts others) {
    return new TopicCounts(hits + others.hits, said + others.said, are + others.are);
  }

  /** Of the texts of which it was said, those about it. */
  public Proportion precision() {
    return new Proportion(hits, said);
  }

  /** Of the texts about it, those of which it was said. */
  public Proportion recall() {
    return new Proportion(hits, are);
  }

  /** The harmonic mean of both; 0 if neither is above 0. */
  public double f1() {
    return f1(either().value());
  }

  /** The lower end of the 95 % interval of F1. */
  public double f1Low() {
    return f1(either().low());
  }

  /** The upper end of the 95 % interval of F1. */
  public double f1High() {
    return f1(either().high());
  }

  /** F1 grows with this share, see {@link #f1(double)}, and so does its interval. */
  private Proportion either() {
    return new Proportion(hits, said + are - hits);
  }

  /** By the share of right ones among the texts that are said or are: 2 J / (1 + J). */
  private static double f1(double jaccard) {
    return 2 * jaccard / (1 + jaccard);
  }
}
