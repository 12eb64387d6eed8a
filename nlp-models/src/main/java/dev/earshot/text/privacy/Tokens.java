// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.util.Arrays;

/**
 * A text in words, numbers, codes, links, marks of punctuation, masks and line breaks, with what a
 * tagger looks at of each: columns of numbers, no strings.
 */
final class Tokens {

  static final int LOWER = 1;
  static final int CAPITAL = 2;
  static final int INITIAL = 3;
  static final int UPPER = 4;
  static final int MIXED = 5;
  static final int NUMBER = 6;
  static final int MASK = 7;
  static final int BREAK = 8;
  static final int PUNCTUATION = 9;

  /** Letters and digits in one, such as a flight's number. */
  static final int CODE = 10;

  /** A link, the name of an account or a hashtag. */
  static final int LINK = 11;

  private static final int LONGEST_NUMBER = 7;
  private static final int FEWEST_LOWER_WORDS = 3;
  private static final int UNITS_A_TOKEN = 4;

  private final String text;
  private final Lexicon lexicon;
  private int[] begins;
  private int[] ends;
  private int[] hashes;
  private int[] kinds;
  private int[] flags;
  private int size;
  private int upperCaseWords;
  private int words;
  private int shouted;
  private int lowerWords;
  private int commonWords;

  private Tokens(String text, Lexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
    int expected = 8 + text.length() / UNITS_A_TOKEN;
    begins = new int[expected];
    ends = new int[expected];
    hashes = new int[expected];
    kinds = new int[expected];
    flags = new int[expected];
  }

  static Tokens of(String text, Lexicon lexicon) {
    Tokens tokens = new Tokens(text, lexicon);
    tokens.read();
    return tokens;
  }

  int size() {
    return size;
  }

  int begin(int i) {
    return begins[i];
  }

  int end(int i) {
    return ends[i];
  }

  /** What kind of token; {@link #BREAK} beyond both ends of the text. */
  int kind(int i) {
    return i < 0 || i >= size ? BREAK : kinds[i];
  }

  /** {@link Lexicon} flags. */
  int flags(int i) {
    return i < 0 || i >= size ? 0 : flags[i];
  }

  /** The word's hash; for others one that says the kind only. */
  int hash(int i) {
    return i < 0 || i >= size ? BREAK : hashes[i];
  }

  char first(int i) {
    return i < 0 || i >= size ? '\n' : text.charAt(begins[i]);
  }

  boolean isWord(int i) {
    int kind = kind(i);
    return kind >= LOWER && kind <= MIXED;
  }

  /** A word that begins with a capital. */
  boolean isCapital(int i) {
    return isWord(i) && kind(i) != LOWER && Character.isUpperCase(first(i));
  }

  boolean has(int i, int flag) {
    return (flags(i) & flag) != 0;
  }

  /** Whether the token is that word, whatever its case. */
  boolean is(int i, String word) {
    return i >= 0
        && i < size
        && ends[i] - begins[i] == word.length()
        && text.regionMatches(true, begins[i], word, 0, word.length());
  }

  /** 0 when no word has a capital, 2 when most are all capitals, 1 otherwise. */
  int writing() {
    if (upperCaseWords == 0) {
      return 0;
    }
    return shouted * 2 > words ? 2 : 1;
  }

  /**
   * Whether the words in lower case speak for another language: fewer than half of them are common
   * English ones, as nearly all of an English text are. A few words say nothing.
   */
  boolean isForeign() {
    return lowerWords >= FEWEST_LOWER_WORDS && commonWords * 2 < lowerWords;
  }

  private void read() {
    int i = 0;
    while (i < text.length()) {
      char unit = text.charAt(i);
      if (Character.isLetterOrDigit(unit)) {
        i = run(i);
      } else if (unit == '\n') {
        i = add(i, i + 1, BREAK, BREAK, 0);
      } else if (unit == '[' && Masks.end(text, i) > i) {
        i = add(i, Masks.end(text, i), MASK, MASK, 0);
      } else if ((unit == '@' || unit == '#') && isNameUnit(i + 1)) {
        i = add(i, nameUnitsEnd(i + 1), LINK, LINK, 0);
      } else if (Character.isWhitespace(unit) || unit == '\u00a0') {
        i++;
      } else {
        i = add(i, i + 1, PUNCTUATION, 64 + unit, 0);
      }
    }
  }

  /** Letters and digits up to something else. */
  private int run(int begin) {
    if (text.startsWith("http://", begin) || text.startsWith("https://", begin)) {
      return add(begin, blankBehind(begin), LINK, LINK, 0);
    }
    boolean letters = false;
    boolean digits = false;
    int i = begin;
    while (i < text.length() && (isInWord(i) || Character.isDigit(text.charAt(i)))) {
      letters |= !Character.isDigit(text.charAt(i));
      digits |= Character.isDigit(text.charAt(i));
      i++;
    }
    if (letters && digits) {
      return add(begin, i, CODE, CODE, 0);
    }
    return letters ? word(begin) : number(begin);
  }

  private boolean isNameUnit(int i) {
    return i < text.length()
        && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_');
  }

  private int nameUnitsEnd(int begin) {
    int i = begin;
    while (isNameUnit(i)) {
      i++;
    }
    return i;
  }

  private int blankBehind(int begin) {
    int i = begin;
    while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int word(int begin) {
    int hash = WordHash.begin();
    int capitals = 0;
    int i = begin;
    while (i < text.length() && isInWord(i)) {
      hash = WordHash.add(hash, text.charAt(i));
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
      i++;
    }
    hash = WordHash.finish(hash);
    words++;
    int kind = kind(begin, i, capitals);
    upperCaseWords += capitals > 0 ? 1 : 0;
    shouted += kind == UPPER ? 1 : 0;
    int flags = lexicon.flags(hash);
    if (kind == LOWER) {
      lowerWords++;
      commonWords += (flags & Lexicon.COMMON) == 0 ? 0 : 1;
    }
    return add(begin, i, kind, hash, flags);
  }

  private boolean isInWord(int i) {
    char unit = text.charAt(i);
    if (unit < 128) {
      return isAsciiLetter(unit) || (unit == '\'' && isApostropheOfName(i));
    }
    int type = Character.getType(unit);
    return Character.isLetter(unit)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || isApostropheOfName(i);
  }

  private static boolean isAsciiLetter(char unit) {
    return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
  }

  /** As in O'Brien, and not as in John's. */
  private boolean isApostropheOfName(int i) {
    return (text.charAt(i) == '\'' || text.charAt(i) == '’')
        && i > 0
        && i + 1 < text.length()
        && Character.isUpperCase(text.charAt(i - 1))
        && Character.isUpperCase(text.charAt(i + 1));
  }

  private int kind(int begin, int end, int capitals) {
    if (capitals == 0) {
      return LOWER;
    }
    boolean first = Character.isUpperCase(text.charAt(begin));
    if (capitals == end - begin) {
      return capitals == 1 ? INITIAL : UPPER;
    }
    return first ? (capitals == 1 ? CAPITAL : MIXED) : MIXED;
  }

  private int number(int begin) {
    int i = begin;
    while (i < text.length() && Character.isDigit(text.charAt(i))) {
      i++;
    }
    return add(begin, i, NUMBER, 16 + Math.min(LONGEST_NUMBER, i - begin), 0);
  }

  private int add(int begin, int end, int kind, int hash, int flag) {
    if (size == begins.length) {
      grow();
    }
    begins[size] = begin;
    ends[size] = end;
    kinds[size] = kind;
    hashes[size] = hash;
    flags[size++] = flag;
    return end;
  }

  private void grow() {
    begins = Arrays.copyOf(begins, 2 * size);
    ends = Arrays.copyOf(ends, 2 * size);
    hashes = Arrays.copyOf(hashes, 2 * size);
    kinds = Arrays.copyOf(kinds, 2 * size);
    flags = Arrays.copyOf(flags, 2 * size);
  }
}
