// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.rules;

/** What a word or phrase does besides having a feeling of its own. */
public enum Cue {
  /** Has a feeling of its own and does nothing else. */
  FEELING,
  /** Turns the feeling of what follows: "not". */
  NEGATION,
  /** Strengthens what follows: "very". */
  BOOST,
  /** Weakens what follows: "slightly". */
  DAMPER,
  /** What follows counts more than what stood before: "but". */
  CONTRAST,
  /** What is said may not be so: "if", "would". */
  CONDITION,
  /** Something is wished for or proposed: "I wish", "you should". */
  WISH,
  /** Something is asked for: "please", "could you". */
  REQUEST,
  /** Opens a question: "how do", "is there". */
  QUESTION,
  /** Something went wrong, whatever the words: "still waiting", "does not work". */
  PROBLEM,
  /** Something was put right or went well: "sorted it out". */
  RESOLVED,
  /** Thanks. */
  THANKS,
  /** A greeting or good-bye. */
  GREETING,
  /** Two things are held against each other: "better than". */
  COMPARISON,
  /** Words that often mean their contrary: "way to go", "yeah right". */
  SARCASM,
  /** A span of time: "hours". */
  DURATION,
  /** A point in time that is said when announcing or asking: "tomorrow". */
  DATE,
  /** Laughing. */
  LAUGHTER,
  /** Swearing. */
  PROFANITY,
  /** Wants to leave or has left: "never again". */
  LEAVING,
  /** Recommends: "highly recommend". */
  RECOMMENDING,
  /** A slip that is not a complaint about the company: "I forgot". */
  OWN_SLIP;

  /** How many kinds of cues there are. */
  static final int COUNT = values().length;

  /** Its place where cues are counted. */
  @SuppressWarnings("EnumOrdinal")
  int place() {
    return ordinal();
  }
}
