// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import java.util.OptionalDouble;

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
 * @param queryId names what found it: the wording of a query, or the version of the topic head
 * @param confidence calibrated probability that the text is about it, in (0, 1), where the topic
 *     head found it; a query has none
 */
public record TopicMention(
    String path,
    int begin,
    int end,
    String evidence,
    double score,
    String queryId,
    OptionalDouble confidence) {

  /** A mention that a query found. */
  public TopicMention(
      String path, int begin, int end, String evidence, double score, String queryId) {
    this(path, begin, end, evidence, score, queryId, OptionalDouble.empty());
  }
}
