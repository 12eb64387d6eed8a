// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.util.Arrays;

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
  private static final int LONGEST_PACKED = Long.BYTES - 1;
  private static final char LAST_PACKED = 0xFF;

  /**
   * What one spelling means.
   *
   * @param packed the spelling in one number, or 0: see {@link #packed}
   * @param spelling as it stands in the text; not to be changed
   * @param word number of the first known term, or {@link TextTokens#NONE}
   * @param stem number of the second known term, or {@link TextTokens#NONE}
   * @param shapes queries that look for such a spelling; not to be changed
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Meaning(long packed, char[] spelling, int word, int stem, int[] shapes) {

    Meaning(char[] spelling, int word, int stem, int[] shapes) {
      this(KnownWords.packed(spelling, 0, spelling.length), spelling, word, stem, shapes);
    }

    private boolean isOf(long packedText, char[] text, int begin, int length) {
      return packed == packedText
          && (packed != 0
              || Arrays.equals(spelling, 0, spelling.length, text, begin, begin + length));
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
    long packed = packed(text, begin, length);
    int slot = slot(text, begin, length);
    Meaning last = slots[slot];
    if (last != null && last.isOf(packed, text, begin, length)) {
      return last;
    }
    Meaning older = slots[slot ^ 1];
    boolean isKnown = older != null && older.isOf(packed, text, begin, length);
    Meaning meaning = isKnown ? older : source.meaning(text, begin, length);
    slots[slot ^ 1] = last;
    slots[slot] = meaning;
    return meaning;
  }

  /**
   * A short word of the first 256 units as one number, which no other word has, so that comparing
   * two touches no other memory; 0 of all other words.
   */
  private static long packed(char[] text, int begin, int length) {
    if (length > LONGEST_PACKED) {
      return 0;
    }
    long packed = 1;
    for (int i = begin; i < begin + length; i++) {
      if (text[i] > LAST_PACKED) {
        return 0;
      }
      packed = packed << Byte.SIZE | text[i];
    }
    return packed;
  }

  private static int slot(char[] text, int begin, int length) {
    int hash = 0;
    for (int i = begin; i < begin + length; i++) {
      hash = 31 * hash + text[i];
    }
    return (hash ^ hash >>> 13) & SLOTS - 2;
  }
}
