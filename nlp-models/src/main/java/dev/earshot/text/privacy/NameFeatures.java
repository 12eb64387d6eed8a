// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

/**
 * What the tagger sees of a token: the words around, their flags and shapes, and the labels before,
 * hashed to slots of a table. A word that is not common is seen by its shape, its ending and the
 * lists it is in, never by itself, so that the model knows contexts and no particular names.
 */
final class NameFeatures {

  /** How many there are of each token. */
  static final int COUNT = 30;

  /** Slots of the table; a power of two. */
  static final int SLOTS = 1 << 17;

  private static final int VOCABULARY =
      Lexicon.COMMON | Lexicon.NAME_CUE | Lexicon.STREET | Lexicon.LAND;

  private NameFeatures() {}

  /** Fills {@code slots} for token {@code i}, whose predecessors have those labels. */
  static void of(Tokens tokens, String text, int i, int last, int secondLast, int[] slots) {
    int w = word(tokens, i);
    int b = word(tokens, i - 1);
    int a = word(tokens, i + 1);
    int bb = word(tokens, i - 2);
    int aa = word(tokens, i + 2);
    int c = look(tokens, i);
    int cb = look(tokens, i - 1);
    int ca = look(tokens, i + 1);
    int cbb = look(tokens, i - 2);
    int caa = look(tokens, i + 2);
    int start = tokens.kind(i - 1) == Tokens.BREAK ? 1 : 0;
    int writing = tokens.writing();
    int k = 0;
    k = put(slots, k, w, 0, 0);
    k = put(slots, k, c, writing, 0);
    k = put(slots, k, b, c, 0);
    k = put(slots, k, a, c, 0);
    k = put(slots, k, bb, c, 0);
    k = put(slots, k, aa, c, 0);
    k = put(slots, k, b, 0, 0);
    k = put(slots, k, a, 0, 0);
    k = put(slots, k, cb, c, 0);
    k = put(slots, k, ca, c, 0);
    k = put(slots, k, cb, c, ca);
    k = put(slots, k, cbb, cb, c);
    k = put(slots, k, c, ca, caa);
    k = put(slots, k, bb, b, c);
    k = put(slots, k, a, aa, c);
    k = put(slots, k, b, a, c);
    k = put(slots, k, last, c, 0);
    k = put(slots, k, last, w, 0);
    k = put(slots, k, last, secondLast, c);
    k = put(slots, k, last, b, 0);
    k = put(slots, k, last, a, c);
    k = put(slots, k, start, c, ca);
    k = put(slots, k, start, c, last);
    k = put(slots, k, ending(tokens, text, i, 3), tokens.kind(i), 0);
    k = put(slots, k, ending(tokens, text, i, 4), tokens.kind(i), 0);
    k = put(slots, k, ending(tokens, text, i, 5), last, 0);
    k = put(slots, k, ending(tokens, text, i - 1, 4), c, last);
    k = put(slots, k, ending(tokens, text, i + 1, 4), c, 0);
    k = put(slots, k, tokens.kind(i), tokens.kind(i - 1), tokens.kind(i + 1) * 16 + last);
    put(slots, k, last, cb, ca);
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

  private static int ending(Tokens tokens, String text, int i, int units) {
    if (!tokens.isWord(i)) {
      return tokens.kind(i);
    }
    int end = tokens.end(i);
    return WordHash.of(text, Math.max(tokens.begin(i), end - units), end);
  }

  private static int put(int[] slots, int k, int a, int b, int c) {
    int hash = (k + 1) * 0x9e3779b1;
    hash = (hash ^ a) * 0x85ebca6b;
    hash = Integer.rotateLeft(hash, 13);
    hash = (hash ^ b) * 0xc2b2ae35;
    hash = Integer.rotateLeft(hash, 15);
    hash = (hash ^ c) * 0x27d4eb2f;
    hash ^= hash >>> 15;
    slots[k] = hash & (SLOTS - 1);
    return k + 1;
  }
}
