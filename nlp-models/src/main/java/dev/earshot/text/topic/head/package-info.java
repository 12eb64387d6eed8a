// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Topics by an organisation's own labels: the trained head beside the taxonomy's queries.
 *
 * <p>A {@link dev.earshot.text.topic.head.TopicModel} holds, for each language that was trained,
 * one linear model a topic over the stems and pairs of stems of a text and over the topics that the
 * taxonomy's queries find in it ({@link dev.earshot.text.topic.head.TopicFeatures}), each with a
 * calibration and a threshold. {@link dev.earshot.text.topic.head.TopicHead} is the door: it says
 * which topics a text is about, how sure that is, and which words speak most for it.
 *
 * <p>Known limits: a topic is told of a text as a whole, at the words that speak most for it, not
 * sentence by sentence; embeddings are not heard; a head that only adds cannot take back what a
 * query finds wrongly.
 */
package dev.earshot.text.topic.head;
