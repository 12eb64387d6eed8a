// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.syntax;

/**
 * A word or punctuation mark.
 *
 * @param begin first UTF-16 unit in the text
 * @param end one past the last unit
 * @param word as the tokenizer wrote it: usually the text between the offsets
 * @param tag its part of speech in the Penn Treebank's set, such as {@code NN} or {@code VBD}
 */
public record Token(int begin, int end, String word, String tag) {}
