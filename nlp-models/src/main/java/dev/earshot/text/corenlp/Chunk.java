// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

/** What the lexer makes of the units between two blanks, if only these units decide it. */
final class Chunk {

  /** What follows the blank decides too, as in "U.S. The" or "1 1/2". */
  static final Chunk OPEN = new Chunk(new Word[0], new int[0], new int[0]);

  /** What stands before the blank may decide too, as in "early -20s". */
  static final Chunk LOOKS_BACK = new Chunk(new Word[0], new int[0], new int[0]);

  final Word[] words;

  /** Where the words begin and end, counted from the begin of the chunk. */
  final int[] begins;

  final int[] ends;

  Chunk(Word[] words, int[] begins, int[] ends) {
    this.words = words;
    this.begins = begins;
    this.ends = ends;
  }

  /** Whether it has the same tokens in every text. */
  boolean standsAlone() {
    return words.length > 0;
  }
}
