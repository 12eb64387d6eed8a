// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

/**
 * A word form as the tagger sees it: what it says about its own tag and what about its neighbours'.
 * Scores are indexed by tag, in log space, not normalised.
 */
final class TaggedForm {

  /** Whether it is rare or unknown, so that its shape and its neighbours' kinds matter. */
  boolean rare;

  /** Numbers of the tags that it may have. */
  int[] tags;

  /** What the form itself says about its tag. */
  double[] own;

  /** What it says about the tag of the word behind it. */
  double[] toNext;

  /** What it says about the tag of the word before it. */
  double[] toPrevious;

  /** What a rare form says about its tag at the beginning of a sentence. */
  double[] atStart;

  /** What a rare form says about its tag elsewhere. */
  double[] elsewhere;

  /** Hash of its shape, such as {@code Xxxx}. */
  long shape;

  /** Name of its cluster of words. */
  String cluster;

  /** Whether it begins with a capital. */
  boolean capitalised;

  /** Whether it ends a company's name. */
  boolean companyEnd;
}
