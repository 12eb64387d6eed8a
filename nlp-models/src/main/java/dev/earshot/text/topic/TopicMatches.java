// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.util.List;

/**
 * What a taxonomy finds in one text.
 *
 * @param hits ordered by begin, end and path; unmodifiable
 * @param failedQueries ids of the queries that failed on this text, which says nothing about the
 *     others; unmodifiable
 */
public record TopicMatches(List<TopicHit> hits, List<String> failedQueries) {

  public TopicMatches {
    hits = List.copyOf(hits);
    failedQueries = List.copyOf(failedQueries);
  }
}
