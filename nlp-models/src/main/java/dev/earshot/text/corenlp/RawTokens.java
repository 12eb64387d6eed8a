// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import java.util.Arrays;

/** The tokens of a text in order, and where they stand in it, in UTF-16 units. */
final class RawTokens {

  Word[] words = new Word[64];
  int[] begins = new int[64];
  int[] ends = new int[64];
  int size;

  void clear() {
    size = 0;
  }

  void add(Word word, int begin, int end) {
    if (size == words.length) {
      words = Arrays.copyOf(words, 2 * size);
      begins = Arrays.copyOf(begins, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    words[size] = word;
    begins[size] = begin;
    ends[size] = end;
    size++;
  }

  /** The tokens of what stands between two blanks, from unit {@code place} on. */
  void add(Chunk chunk, int place) {
    for (int i = 0; i < chunk.words.length; i++) {
      add(chunk.words[i], place + chunk.begins[i], place + chunk.ends[i]);
    }
  }

  /** These tokens as those of a chunk, whose first unit is the one that places count from. */
  Chunk asChunk() {
    return new Chunk(
        Arrays.copyOf(words, size), Arrays.copyOf(begins, size), Arrays.copyOf(ends, size));
  }

  /** Forgets the tokens that begin at {@code place} or behind it. */
  void cut(int place) {
    while (size > 0 && begins[size - 1] >= place) {
      size--;
    }
  }

  /** Puts the token at {@code from} in the place of the one at {@code to}. */
  void move(int from, int to) {
    words[to] = words[from];
    begins[to] = begins[from];
    ends[to] = ends[from];
  }
}
