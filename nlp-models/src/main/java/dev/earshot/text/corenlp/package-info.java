// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The only importer of CoreNLP.
 *
 * <p>{@link dev.earshot.text.corenlp.CoreNlp} is a lease on the one pipeline a JVM loads; behind it
 * are the stock tokenizer, tagger, shift-reduce parser (without dependency graphs) and sentiment
 * network, and CoreNLP's static state (logging). The model files lie in this module's jar under
 * {@code edu/stanford/nlp/models}, where the build packs them.
 *
 * <p>Known limits: about 650 MB of heap once per JVM; sentences above the caller's bound are not
 * parsed; rounding may differ between machines in the last digits, as the network uses {@code
 * Math}.
 */
package dev.earshot.text.corenlp;
