// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.topic.head.TopicFeatures;
import java.util.Set;

/**
 * A text as a topic head learns from it.
 *
 * @param text redacted, as it is analysed; tells equal texts and an order that no file order can
 *     change
 * @param features of it
 * @param found paths that the taxonomy's queries find in it
 * @param topics that a person named, and those above them that the file names too
 */
public record TopicExample(
    String text, TopicFeatures features, Set<String> found, Set<String> topics) {}
