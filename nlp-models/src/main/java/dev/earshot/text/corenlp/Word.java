// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

/**
 * All that the decoders know of one word form, whatever stands around it.
 *
 * <p>A word is described once and kept by {@link Words}; what is computed from it and its
 * neighbours is the same whether it was kept or described anew.
 */
final class Word extends FeatureValue {

  final String text;
  final SentenceRole role;
  final boolean separator;
  final char first;

  /** How the tagger sees it, in American spelling. */
  final TaggedForm form;

  /** The number of its vector in the network. */
  final int vector;

  Word(String text, long home, boolean separator, TaggedForm form, int vector) {
    super(text, home);
    this.text = text;
    role = SentenceRole.of(text);
    this.separator = separator;
    first = text.charAt(0);
    this.form = form;
    this.vector = vector;
  }
}
