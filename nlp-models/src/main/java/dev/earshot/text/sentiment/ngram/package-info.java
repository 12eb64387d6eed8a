// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Words and pairs of words, by hash, with what each of them speaks for: by labelled rows in an
 * {@link dev.earshot.text.sentiment.ngram.NgramTable}, by what an embedding model knows of them in
 * a {@link dev.earshot.text.sentiment.ngram.MeaningTable}.
 */
package dev.earshot.text.sentiment.ngram;
