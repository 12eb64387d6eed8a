// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.network;

/** The numbers that the sentence network gives the head, in the order of the row. */
public enum NetworkInput {
  /** Mean probability of the lowest class, sentences weighted by tokens; so the next four. */
  VERY_NEGATIVE,
  /** Of the second class. */
  NEGATIVE,
  /** Of the middle class. */
  NEUTRAL,
  /** Of the fourth class. */
  POSITIVE,
  /** Of the highest class. */
  VERY_POSITIVE,
  /** Mean score, weighted by tokens. */
  MEAN,
  /** The best sentence's score. */
  BEST,
  /** The worst sentence's score. */
  WORST,
  /** The first sentence's score. */
  FIRST,
  /** The last sentence's score. */
  LAST,
  /** The longest sentence's score. */
  LONGEST,
  /** The score farthest from 0. */
  STRONGEST,
  /** Tokens of negative sentences, as a share. */
  NEGATIVE_SHARE,
  /** Tokens of positive sentences, as a share. */
  POSITIVE_SHARE,
  /** The highest probability of the lower two classes. */
  SUREST_NEGATIVE,
  /** The highest probability of the upper two classes. */
  SUREST_POSITIVE,
  /** The lowest probability of the middle class. */
  LEAST_NEUTRAL,
  /** The number of sentences, as a logarithm. */
  SENTENCES;

  /** How many numbers a row has. */
  public static final int COUNT = values().length;

  /** Its place in a row: rows have the inputs in this order. */
  @SuppressWarnings("EnumOrdinal")
  public int place() {
    return ordinal();
  }
}
