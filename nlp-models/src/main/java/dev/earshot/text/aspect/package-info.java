// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What opinions are about, in the text's own words, without a taxonomy.
 *
 * <p>{@link dev.earshot.text.aspect.AspectFinder} takes noun phrases and what is judged of a
 * thing's doing ("easy to use", "runs smoothly") from a sentence's tags, leaves out what is hardly
 * ever meant, and gives each term one spelling, so that terms can be counted. {@link
 * dev.earshot.text.aspect.LocalSentiment} says how a place in a sentence is judged: by the words
 * that judge in its clause, and by the sentence as a whole. The lists of words lie beside this
 * package as resources, one opinion a list; they were written for this project.
 *
 * <p>Known limits: English only; terms with "of" in them ("quality of food") are found by their
 * last part only.
 */
package dev.earshot.text.aspect;
