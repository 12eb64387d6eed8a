// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Words of a resource beside this class, separated by blanks; lines that start with # are talk. A
 * word of a text is looked up in place, whatever its case, so that no string is made.
 */
final class WordList {

  private final String[] slots;

  private WordList(List<String> words) {
    slots = new String[Integer.highestOneBit(Math.max(4, words.size())) * 4];
    words.forEach(this::put);
  }

  static WordList load(String resource) {
    try (var stream = WordList.class.getResourceAsStream(resource);
        var lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines()) {
      return new WordList(
          lines
              .filter(line -> !line.startsWith("#"))
              .flatMap(line -> Stream.of(line.strip().split("\\s+")))
              .filter(word -> !word.isEmpty())
              .distinct()
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The hash of the word from begin to before end, as {@link #contains} wants it. */
  static int hash(CharSequence text, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = 31 * hash + lower(text.charAt(i));
    }
    return hash ^ (hash >>> 15);
  }

  /** Whether the word from begin to before end, of that hash, is in the list. */
  boolean contains(CharSequence text, int begin, int end, int hash) {
    int slot = hash & (slots.length - 1);
    while (slots[slot] != null) {
      if (isWord(slots[slot], text, begin, end)) {
        return true;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return false;
  }

  private static boolean isWord(String word, CharSequence text, int begin, int end) {
    if (word.length() != end - begin) {
      return false;
    }
    int i = 0;
    while (i < word.length() && word.charAt(i) == lower(text.charAt(begin + i))) {
      i++;
    }
    return i == word.length();
  }

  private void put(String word) {
    int slot = hash(word, 0, word.length()) & (slots.length - 1);
    while (slots[slot] != null) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = word;
  }

  private static char lower(char unit) {
    if (unit < 128) {
      return unit >= 'A' && unit <= 'Z' ? (char) (unit + 32) : unit;
    }
    return unit == '’' ? '\'' : Character.toLowerCase(unit);
  }
}
