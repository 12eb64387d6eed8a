// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Which topics a text is about, and the words that say so. The only importer of Lucene.
 *
 * <p>A {@link dev.earshot.text.topic.Taxonomy} is read from YAML, strictly: every problem is
 * reported at once, with its line. Each topic carries a query in a readable language ({@code
 * TopicQuery}); {@link dev.earshot.text.topic.TopicMatcher} holds them and finds the {@link
 * dev.earshot.text.topic.TopicHit}s of a text. Alternatives of single words and phrases are found
 * by an automaton of its own ({@code ClauseAutomaton}) in one pass over the words, everything else
 * by Lucene's monitor, which is asked only about texts that hold what one of its queries needs
 * ({@code Need}); a test holds both against each other. A query that fails on one text is named in
 * the result and spoils no other.
 *
 * <pre>
 * version: "2026-01"
 * language: en
 * topics:
 *   - id: billing
 *     title: Billing
 *     topics:
 *       - id: refund
 *         title: Refund
 *         query: refund~ OR "money back" OR reimburs* OR "give|send money|cash back"~3
 * </pre>
 *
 * <p>{@link dev.earshot.text.topic.LiveTopicMatcher} replaces a taxonomy while texts are matched;
 * {@link dev.earshot.text.topic.RecentMatchers} lets versions take turns from text to text; {@link
 * dev.earshot.text.topic.TaxonomyChange} and {@link dev.earshot.text.topic.TaxonomyTrial} say
 * beforehand what a change alters.
 *
 * <p>A taxonomy is for texts in one language; {@link dev.earshot.text.topic.Taxonomies} holds one a
 * language. Texts are cut by Lucene's standard tokenizer; what becomes of a word is asked of
 * Lucene's filters of its language once, and remembered ({@code KnownWords}).
 *
 * <p>Known limits: in a query with AND, each side is a hit of its own, wherever in the text it
 * stands.
 */
package dev.earshot.text.topic;
