// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.ngram;

import dev.earshot.text.sentiment.rules.Sign;
import java.util.Arrays;
import java.util.List;

/**
 * The words and pairs of neighbouring words of a text as 64-bit hashes: so many bits that two of
 * them are never the same in practice, and no word has to be kept.
 */
public final class Ngrams {

  private static final long PRIME = 0x100000001B3L;
  private static final long BASIS = 0xCBF29CE484222325L;
  private static final long EDGE = hash("<edge>");

  /** Longer runs of marks say no more. */
  private static final int LONGEST_MARK = 2;

  private static final int SHORTEST_RUN = 3;
  private static final int LONGEST_RUN = 5;

  /** Enough for a long message; a longer text is told by its beginning. */
  private static final int MOST_RUNS = 4_000;

  private Ngrams() {}

  /** The distinct hashes of {@code signs}, ascending. */
  public static long[] of(List<Sign> signs) {
    long[] all = new long[2 * signs.size() + 1];
    int count = 0;
    long last = EDGE;
    for (Sign sign : signs) {
      long word = hash(form(sign));
      all[count++] = word;
      all[count++] = pair(last, word);
      last = word;
    }
    all[count] = pair(last, EDGE);
    Arrays.sort(all);
    return distinct(all);
  }

  /**
   * The same and, for languages whose words change their endings, all runs of {@value
   * #SHORTEST_RUN} to {@value #LONGEST_RUN} letters of each word with its edges.
   */
  public static long[] withLetters(List<Sign> signs) {
    long[] words = of(signs);
    long[] all = Arrays.copyOf(words, words.length + MOST_RUNS);
    int count = words.length;
    for (Sign sign : signs) {
      String edged = "<" + form(sign) + ">";
      for (int length = SHORTEST_RUN; length <= LONGEST_RUN && sign.isWord(); length++) {
        for (int i = 0; i + length <= edged.length() && count < all.length; i++) {
          all[count++] = hash(edged.substring(i, i + length) + "~");
        }
      }
    }
    long[] found = Arrays.copyOf(all, count);
    Arrays.sort(found);
    return distinct(found);
  }

  /** The hash of a word, as {@link #of} gives it. */
  public static long word(String form) {
    return hash(form);
  }

  /** The hash of two neighbouring words, as {@link #of} gives it. */
  public static long pair(String left, String right) {
    return pair(hash(left), hash(right));
  }

  private static String form(Sign sign) {
    return sign.kind() == Sign.Kind.MARK && sign.form().length() > LONGEST_MARK
        ? sign.form().substring(0, LONGEST_MARK)
        : sign.form();
  }

  /** The hash of a single word's form. */
  static long hash(String form) {
    long hash = BASIS;
    for (int i = 0; i < form.length(); i++) {
      hash = (hash ^ form.charAt(i)) * PRIME;
    }
    return mixed(hash);
  }

  private static long pair(long left, long right) {
    return mixed(left * PRIME + right);
  }

  private static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }

  private static long[] distinct(long[] sorted) {
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[count++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, count);
  }
}
