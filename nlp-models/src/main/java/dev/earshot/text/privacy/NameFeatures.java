// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

/**
 * What the tagger sees of a text's tokens: the words around, their flags and shapes, and the labels
 * before, hashed to slots of a table. A word that is not common is seen by its shape, its ending
 * and the lists it is in, never by itself, so that the model knows contexts and no particular
 * names.
 */
final class NameFeatures {

  /** How many there are of each token. */
  static final int COUNT = 33;

  /** Slots of the table; a power of two. */
  static final int SLOTS = 1 << 17;

  private static final int VOCABULARY =
      Lexicon.COMMON | Lexicon.NAME_CUE | Lexicon.STREET | Lexicon.LAND;

  /** How far to each side words are looked at. */
  private static final int REACH = 2;

  /** How many marks, line breaks and "and" may stand between a word and the one before. */
  private static final int WIDEST_GAP = 4;

  private static final int AND = WordHash.of("and");

  private final Tokens tokens;
  private final String text;
  private final int[] words;
  private final int[] looks;
  private final int[] slots = new int[COUNT];
  private int size;

  NameFeatures(Tokens tokens, String text) {
    this.tokens = tokens;
    this.text = text;
    this.words = new int[tokens.size() + 2 * REACH];
    this.looks = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = word(tokens, i - REACH);
      looks[i] = look(tokens, i - REACH);
    }
  }

  /**
   * The slots of token {@code i}; overwritten by the next call.
   *
   * @param labels of the tokens before
   */
  int[] of(int i, byte[] labels) {
    size = 0;
    int last = i > 0 ? labels[i - 1] : NameModel.OTHER;
    addSurroundings(i);
    addLabels(i, last, i > 1 ? labels[i - 2] : NameModel.OTHER);
    addEndings(i, last);
    addWordBefore(i, labels);
    return slots;
  }

  private void addSurroundings(int i) {
    int at = i + REACH;
    int c = looks[at];
    int cb = looks[at - 1];
    int ca = looks[at + 1];
    int b = words[at - 1];
    int a = words[at + 1];
    add(words[at], 0, 0);
    add(c, tokens.writing(), 0);
    add(b, c, 0);
    add(a, c, 0);
    add(words[at - 2], c, 0);
    add(words[at + 2], c, 0);
    add(b, 0, 0);
    add(a, 0, 0);
    add(cb, c, 0);
    add(ca, c, 0);
    add(cb, c, ca);
    add(looks[at - 2], cb, c);
    add(c, ca, looks[at + 2]);
    add(words[at - 2], b, c);
    add(a, words[at + 2], c);
    add(b, a, c);
  }

  private void addLabels(int i, int last, int secondLast) {
    int at = i + REACH;
    int c = looks[at];
    int ca = looks[at + 1];
    int start = tokens.kind(i - 1) == Tokens.BREAK ? 1 : 0;
    add(last, c, 0);
    add(last, words[at], 0);
    add(last, secondLast, c);
    add(last, words[at - 1], 0);
    add(last, words[at + 1], c);
    add(start, c, ca);
    add(start, c, last);
    add(tokens.kind(i), tokens.kind(i - 1), tokens.kind(i + 1) * 16 + last);
    add(last, looks[at - 1], ca);
  }

  private void addEndings(int i, int last) {
    int c = looks[i + REACH];
    add(ending(i, 3), tokens.kind(i), 0);
    add(ending(i, 4), tokens.kind(i), 0);
    add(ending(i, 5), last, 0);
    add(ending(i - 1, 4), c, last);
    add(ending(i + 1, 4), c, 0);
  }

  /** The word before, whatever marks stand between: lists, and lines of an address. */
  private void addWordBefore(int i, byte[] labels) {
    int before = i - 1;
    int gap = 0;
    while (before >= 0 && i - before <= WIDEST_GAP && isGap(before)) {
      gap = Math.max(gap, tokens.kind(before) == Tokens.BREAK ? 3 : tokens.isWord(before) ? 2 : 1);
      before--;
    }
    int c = looks[i + REACH];
    int label = before >= 0 ? labels[before] : NameModel.LABELS;
    add(label, gap, c);
    add(label * 8 + gap, looks[Math.max(-1, before) + REACH], c);
    add(label * 8 + gap, words[i + 1 + REACH], c);
  }

  private boolean isGap(int i) {
    int kind = tokens.kind(i);
    return kind == Tokens.PUNCTUATION || kind == Tokens.BREAK || tokens.hash(i) == AND;
  }

  private static int word(Tokens tokens, int i) {
    boolean known = !tokens.isWord(i) || (tokens.flags(i) & VOCABULARY) != 0;
    return known ? tokens.hash(i) : 1;
  }

  private static int look(Tokens tokens, int i) {
    int kind = tokens.kind(i);
    int detail = kind >= Tokens.NUMBER ? tokens.hash(i) : 0;
    return (kind << 24) ^ (tokens.flags(i) << 16) ^ detail;
  }

  private int ending(int i, int units) {
    if (!tokens.isWord(i)) {
      return tokens.kind(i);
    }
    int end = tokens.end(i);
    return WordHash.of(text, Math.max(tokens.begin(i), end - units), end);
  }

  private void add(int a, int b, int c) {
    int hash = (size + 1) * 0x9e3779b1;
    hash = (hash ^ a) * 0x85ebca6b;
    hash = Integer.rotateLeft(hash, 13);
    hash = (hash ^ b) * 0xc2b2ae35;
    hash = Integer.rotateLeft(hash, 15);
    hash = (hash ^ c) * 0x27d4eb2f;
    hash ^= hash >>> 15;
    slots[size++] = hash & (SLOTS - 1);
  }
}
