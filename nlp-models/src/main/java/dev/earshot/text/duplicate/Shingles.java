// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sequences of words that a text consists of, without what copies differ in: case, marks,
 * links, mentions of people and numbers.
 */
final class Shingles {

  private static final Pattern NOISE =
      Pattern.compile("https?://\\S+|www\\.\\S+|@\\w+|^\\s*rt(?![\\p{L}\\p{N}_])|\\[[a-z]+\\]");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\p{N}+|[\\p{So}]");
  private static final String NUMBER = "0";
  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Shingles() {}

  /** A hash of each run of {@code width} words; of the whole text if it has fewer. */
  static long[] of(String text, int width) {
    List<String> words = words(text);
    int count = words.isEmpty() ? 0 : Math.max(1, words.size() - width + 1);
    long[] hashes = new long[count];
    for (int i = 0; i < count; i++) {
      hashes[i] = hash(words.subList(i, Math.min(words.size(), i + width)));
    }
    return hashes;
  }

  private static List<String> words(String text) {
    Matcher word = WORD.matcher(NOISE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" "));
    List<String> words = new ArrayList<>();
    while (word.find()) {
      words.add(Character.isDigit(word.group().codePointAt(0)) ? NUMBER : word.group());
    }
    return words;
  }

  /** Fowler, Noll and Vo's hash (FNV-1a), by UTF-16 units, with a blank behind each word. */
  private static long hash(List<String> words) {
    long hash = START;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        hash = (hash ^ word.charAt(i)) * PRIME;
      }
      hash = (hash ^ ' ') * PRIME;
    }
    return hash;
  }
}
