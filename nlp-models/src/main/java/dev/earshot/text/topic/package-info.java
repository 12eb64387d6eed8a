// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Which topics a text is about, and the words that say so. The only importer of Lucene.
 *
 * <p>A {@link dev.earshot.text.topic.Taxonomy} is read from YAML, strictly: every problem is
 * reported at once. Each topic carries a query in a readable language ({@code TopicQuery}); {@link
 * dev.earshot.text.topic.TopicMatcher} holds them and finds the {@link
 * dev.earshot.text.topic.TopicHit}s of a text. A query that fails on one text is named in the
 * result and spoils no other.
 *
 * <pre>
 * version: "2026-01"
 * topics:
 *   - id: billing
 *     title: Billing
 *     topics:
 *       - id: refund
 *         title: Refund
 *         query: refund OR "money back" OR reimburs*
 * </pre>
 *
 * <p>Known limits: English only; misspellings are not matched; in a query with AND, each side is a
 * hit of its own, wherever in the text it stands.
 */
package dev.earshot.text.topic;
