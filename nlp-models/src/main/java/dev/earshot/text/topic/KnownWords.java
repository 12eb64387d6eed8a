// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

/**
 * What words mean to one automaton, remembered by their spelling, so that a word is stemmed and
 * looked up once. Of words whose spellings meet in one pair of slots the last two that were met are
 * remembered: memory is bounded, and what is forgotten is worked out again.
 *
 * <p>Safe for use by several threads: meanings are immutable, and a thread that sees an old one
 * only works out its own.
 */
final class KnownWords {

  private static final int SLOTS = 1 << 14;

  /**
   * What one spelling means.
   *
   * @param spelling as it stands in the text; not to be changed
   * @param word number of the first known term, or {@link TextTokens#NONE}
   * @param stem number of the second known term, or {@link TextTokens#NONE}
   * @param shapes queries that look for such a spelling; not to be changed
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Meaning(char[] spelling, int word, int stem, int[] shapes) {

    boolean isOf(char[] text, int begin, int length) {
      if (spelling.length != length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (spelling[i] != text[begin + i]) {
          return false;
        }
      }
      return true;
    }
  }

  /** Works a meaning out. */
  interface Source {
    Meaning meaning(char[] text, int begin, int length);
  }

  private final Meaning[] slots = new Meaning[SLOTS];
  private final Source source;

  KnownWords(Source source) {
    this.source = source;
  }

  /** The meaning of the word in {@code text}. */
  Meaning of(char[] text, int begin, int length) {
    int slot = slot(text, begin, length);
    Meaning last = slots[slot];
    if (last != null && last.isOf(text, begin, length)) {
      return last;
    }
    Meaning older = slots[slot ^ 1];
    boolean isKnown = older != null && older.isOf(text, begin, length);
    Meaning meaning = isKnown ? older : source.meaning(text, begin, length);
    slots[slot ^ 1] = last;
    slots[slot] = meaning;
    return meaning;
  }

  private static int slot(char[] text, int begin, int length) {
    int hash = 0;
    for (int i = begin; i < begin + length; i++) {
      hash = 31 * hash + text[i];
    }
    return (hash ^ hash >>> 13) & SLOTS - 2;
  }
}
