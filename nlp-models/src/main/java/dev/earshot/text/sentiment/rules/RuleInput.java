// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.rules;

/** The numbers that rules give the head, in the order of the row. */
public enum RuleInput {
  /** The feelings' sum, squashed to [-1, 1]. */
  BALANCE,
  /** The good feelings' sum, as a logarithm. */
  GOOD,
  /** The bad feelings' sum, as a logarithm. */
  BAD,
  /** The feelings' sum by the number of words. */
  DENSITY,
  /** The best single feeling. */
  BEST,
  /** The worst single feeling. */
  WORST,
  /** The last sentence's balance. */
  LAST_BALANCE,
  /** The first sentence's balance. */
  FIRST_BALANCE,
  /** The worst sentence's balance. */
  WORST_BALANCE,
  /** The best sentence's balance. */
  BEST_BALANCE,
  /** How much of both feelings there is: the smaller of good and bad. */
  MIXED,
  /** Nothing has a feeling. */
  NO_FEELING,
  /** Negations, as a logarithm. */
  NEGATIONS,
  /** Good words that are negated. */
  NEGATED_GOOD,
  /** Bad words that are negated. */
  NEGATED_BAD,
  /** Words of degree. */
  DEGREES,
  /** "But" and its like. */
  CONTRAST,
  /** Conditions. */
  CONDITIONS,
  /** Wishes and proposals. */
  WISHES,
  /** Words of request. */
  REQUESTS,
  /** Words that open questions. */
  QUESTION_WORDS,
  /** The text begins as a question does. */
  BEGINS_AS_QUESTION,
  /** Question marks, as a logarithm. */
  QUESTION_MARKS,
  /** The text ends with a question mark. */
  ENDS_AS_QUESTION,
  /** Asks or requests and has no bad feeling. */
  CALM_REQUEST,
  /** Problems, as a logarithm. */
  PROBLEMS,
  /** Problems that are not negated, in a text of thanks. */
  THANKS_WITH_PROBLEM,
  /** Thanks without a problem. */
  THANKS,
  /** Something was put right. */
  RESOLVED,
  /** Greetings. */
  GREETINGS,
  /** Comparisons. */
  COMPARISONS,
  /** Cues of sarcasm. */
  SARCASM,
  /** Cues of sarcasm beside a problem. */
  SARCASM_WITH_PROBLEM,
  /** Spans of time. */
  DURATIONS,
  /** Points in time. */
  DATES,
  /** Laughing. */
  LAUGHTER,
  /** Swearing. */
  PROFANITY,
  /** Leaving. */
  LEAVING,
  /** Recommending. */
  RECOMMENDING,
  /** Exclamation marks, as a logarithm. */
  EXCLAMATIONS,
  /** Exclamation marks with the sign of the balance. */
  EXCLAIMED_BALANCE,
  /** Emoji and faces that are good. */
  GOOD_FACES,
  /** Emoji and faces that are bad. */
  BAD_FACES,
  /** Words in capitals by the number of words. */
  CAPITALS,
  /** Stretched words. */
  STRETCHED,
  /** The customer speaks of themselves. */
  FIRST_PERSON,
  /** The company is spoken to. */
  SECOND_PERSON,
  /** Numbers. */
  NUMBERS,
  /** Dots that trail off. */
  TRAILING,
  /** The number of words, as a logarithm. */
  LENGTH,
  /** Words that are unknown to the lexicon, by the number of words. */
  PLAIN_WORDS;

  /** How many numbers a row has. */
  public static final int COUNT = values().length;

  /** Its place in a row: rows have the inputs in this order. */
  @SuppressWarnings("EnumOrdinal")
  public int place() {
    return ordinal();
  }
}
