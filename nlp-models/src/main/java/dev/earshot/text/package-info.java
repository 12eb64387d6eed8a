// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Text analysis as a plain library: text in, {@link dev.earshot.text.TextAnalysis} out.
 *
 * <pre>{@code
 * try (TextAnalyzer analyzer = TextEngine.open(TextSettings.defaults())) {
 *   TextAnalysis analysis = analyzer.analyze("The refund took weeks.", TextHints.NONE);
 * }
 * }</pre>
 *
 * <p>The way of a text: {@code privacy} masks personal data and makes the text clean; {@code
 * language} tells whether it is English; {@code corenlp} splits it into sentences and gives each
 * its tags and tree, as values of {@code syntax}; {@code sentiment} folds what the trees feel like
 * into one; {@code topic} finds the taxonomy's topics with their evidence, and those of an
 * organisation's own labels; {@code aspect} finds what is judged in the text's own words, and says
 * how any place is judged; {@code intent} tells what the writer wants, feels and had to do. Of a
 * text that is not English only topics are found, by a taxonomy in its language, and sentiment is
 * told by a head of its language or, where there is none, by faces and the rating; what could not
 * be read is among its failures, see {@link dev.earshot.text.TextFailure.Code}. What fails on a
 * text is part of its result. {@link dev.earshot.text.TextAnalysisJson} writes a result as JSON.
 *
 * <p>Memory: the sentence models come from a file of 170 MB that the processes of a machine share,
 * and take about 170 MB of heap once per JVM and up to 40 MB per analyzer; they are let go with the
 * last one.
 */
package dev.earshot.text;
