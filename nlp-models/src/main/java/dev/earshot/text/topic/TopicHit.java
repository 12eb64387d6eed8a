// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

/**
 * One place in a text where a topic's query matches.
 *
 * @param path of the topic
 * @param queryId which wording of the query
 * @param begin first UTF-16 unit
 * @param end one past the last unit
 */
public record TopicHit(String path, String queryId, int begin, int end) {}
