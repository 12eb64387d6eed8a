// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Reads sentences with CoreNLP's published models; with {@code pack} the only importer of CoreNLP.
 *
 * <p>{@link dev.earshot.text.corenlp.CoreNlp} is a lease on the one set of models that a JVM loads,
 * with room for one thread to work. A text goes through {@code Tokenizer}, which asks CoreNLP's own
 * lexer only for what it was not asked lately, {@code SentenceSplitter}, and three own decoders:
 * {@code Tagger} (exact search for the likeliest tags), {@code Parser} (greedy shift-reduce) and
 * {@code Network} (recursive sentiment). They give what CoreNLP's annotators give, on the same
 * models; the tests run the stock pipeline beside them.
 *
 * <p>What makes them fast: features are hashes that follow from the hashes of words, tags and
 * categories, no strings are put together; the tables are packed and shared by all threads, and
 * what is looked up with one word lies together; what was computed for a word, a node or a state is
 * kept, within bounds; scores of three transitions share a long, and the rare ones have a common
 * bound, which mostly shows that none of them can be the best; sums run over rows that are long
 * enough for the processor's vectors. Sums of the parser's weights are whole numbers and those of
 * tagger and network have a fixed order, so that nothing that is kept can change a result; where
 * scores of the parser tie, the float sums of CoreNLP are taken.
 *
 * <p>The build packs the models into one file in the jar ({@code pack}); {@link
 * dev.earshot.text.corenlp.flat.ModelStore} keeps a verified copy of it once a machine and user,
 * which is mapped read-only. The tables that are read at random are copied to the heap when they
 * are loaded, 120 MB once a JVM: there a read that misses the caches takes half as long as in a
 * mapped file.
 *
 * <p>Stock annotators are no fall-back, as there is nothing to fall back for: where the parser can
 * go no further it takes the emergency transitions of CoreNLP.
 *
 * <p>Known limits: sentences above the caller's bound are tagged but not parsed. CoreNLP's
 * sentiment annotator sees each tree after its final punctuation was moved and its long phrases
 * were split anew; the network here sees the parser's own tree, which gives another class at the
 * root of one sentence in 260.
 */
package dev.earshot.text.corenlp;
