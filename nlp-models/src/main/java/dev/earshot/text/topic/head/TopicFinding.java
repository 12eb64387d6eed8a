// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic.head;

/**
 * A topic that a head finds in a text.
 *
 * @param path of the topic
 * @param begin first UTF-16 unit of the words that speak most for it
 * @param end one past the last unit
 * @param confidence calibrated probability that the text is about it, in [0, 1]
 */
public record TopicFinding(String path, int begin, int end, double confidence) {}
