// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Exact event time across Kafka. Marks travel in band, behind the records they speak of, from each
 * source to the topic: {@link dev.earshot.flink.progress.MarkProgressOperator} makes them from a
 * source's watermark and idleness, {@link dev.earshot.flink.progress.ForwardProgressOperator} joins
 * those of all its senders and passes them on, {@link
 * dev.earshot.flink.progress.PublishProgressOperator} writes them into every partition. All of them
 * speak just ahead of a checkpoint barrier: readers see records only when the checkpoint commits
 * them, so more would tell nobody more, and progress is part of the same cut as the records.
 *
 * <p>On the other side progress becomes Flink's watermark again: {@link
 * dev.earshot.flink.progress.ProgressWatermarks} in a reader of the topic, {@link
 * dev.earshot.flink.progress.FollowProgressOperator} in a job that goes on in memory. Functions
 * that judge by it what is too late keep it over a restart as {@link
 * dev.earshot.flink.progress.LatestWatermark}.
 */
@NullMarked
package dev.earshot.flink.progress;

import org.jspecify.annotations.NullMarked;
