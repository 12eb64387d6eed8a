// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The text engine beside stock CoreNLP: {@link dev.earshot.benchmark.text.TextSpeed} measures how
 * many texts a second of one core each gets through, {@link
 * dev.earshot.benchmark.text.TextEquality} whether the decoders give what the stock annotators
 * give.
 *
 * <p>Both need CoreNLP's model jars on the class path and a folder of data, neither of which
 * belongs to the project; without the data they say so and end.
 */
package dev.earshot.benchmark.text;
