// SPDX-License-Identifier: GPL-3.0-or-later
/** Words and pairs of words, by hash, with what each of them speaks for. */
package dev.earshot.text.sentiment.ngram;
