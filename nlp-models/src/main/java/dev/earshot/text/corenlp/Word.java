// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

/**
 * All that the decoders know of one word form, whatever stands around it.
 *
 * <p>A word is described once and kept by {@link Words}; what is computed from it and its
 * neighbours is the same whether it was kept or described anew.
 */
final class Word {

  final long hash;
  final long power;
  final boolean separator;
  final char first;

  /** How the tagger sees it, in American spelling. */
  final TaggedForm form;

  /** The number of its vector in the network. */
  final int vector;

  Word(long hash, long power, boolean separator, char first, TaggedForm form, int vector) {
    this.hash = hash;
    this.power = power;
    this.separator = separator;
    this.first = first;
    this.form = form;
    this.vector = vector;
  }
}
