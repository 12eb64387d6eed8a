// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.head;

/** Where evidence comes from; the name is that of the contribution in a result. */
public enum Source {
  /** The sentences as the recursive network reads them. */
  SENTENCE_NETWORK("sentence-network"),
  /** Word lists and rules. */
  RULES("rules"),
  /** Words and pairs of words. */
  WORDS("words"),
  /** The sentence embedding. */
  EMBEDDING("embedding"),
  /** What is expected before the text is read. */
  EXPECTATION("expectation"),
  /** Pictures and faces, where no word is read. */
  FACES("faces"),
  /** The rating that the writer gave, where no word is read. */
  RATING("rating");

  private final String input;

  Source(String input) {
    this.input = input;
  }

  /** The stable name in a contribution. */
  public String input() {
    return input;
  }
}
