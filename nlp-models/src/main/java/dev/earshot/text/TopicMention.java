// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

/**
 * A topic in one sentence.
 *
 * @param path of the topic, such as {@code billing/refund}
 * @param begin first UTF-16 unit of the evidence
 * @param end one past its last unit
 * @param evidence the words from the first to the last match in the sentence
 * @param score sentiment towards it, in [-1, 1]: of the sentence it stands in, and of the words
 *     that judge in its clause; of the whole text where the language is not English, which says
 *     something only if that sentiment has a confidence
 * @param queryId names the wording of the query that found it
 */
public record TopicMention(
    String path, int begin, int end, String evidence, double score, String queryId) {}
