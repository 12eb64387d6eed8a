// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.rules;

/**
 * One word or mark of a text.
 *
 * @param kind what it is
 * @param form a word in lower case with straight apostrophes; other signs as they stand, links,
 *     mentions and numbers as one common form
 * @param capitals a word of two letters or more, all of them capitals
 * @param stretched a letter is repeated three times or more ("sooo")
 * @param begin first UTF-16 unit
 * @param end one past the last unit
 */
public record Sign(
    Kind kind, String form, boolean capitals, boolean stretched, int begin, int end) {

  /** What a sign is. */
  public enum Kind {
    /** A word. */
    WORD,
    /** A word that was marked as a hashtag. */
    HASHTAG,
    /** Digits, with what stands between them. */
    NUMBER,
    /** An account's name behind an at sign, or a mask of personal data. */
    MENTION,
    /** A web address. */
    LINK,
    /** A pictograph. */
    EMOJI,
    /** A face of punctuation marks. */
    EMOTICON,
    /** A run of one punctuation mark or of exclamation and question marks. */
    MARK
  }

  /** Whether it is read as a word. */
  public boolean isWord() {
    return kind == Kind.WORD || kind == Kind.HASHTAG;
  }

  /** How often {@code unit} stands in it. */
  int count(char unit) {
    int count = 0;
    for (int i = 0; i < form.length(); i++) {
      count += form.charAt(i) == unit ? 1 : 0;
    }
    return count;
  }

  /** Whether it ends what a negation or a degree reaches. */
  boolean isBreak() {
    return kind == Kind.MARK && !form.equals("'") && !form.equals("\"") && !form.equals("-");
  }

  /** Whether it ends a sentence. */
  boolean isStop() {
    return kind == Kind.MARK
        && (form.charAt(0) == '.' || form.charAt(0) == '!' || form.charAt(0) == '?');
  }
}
