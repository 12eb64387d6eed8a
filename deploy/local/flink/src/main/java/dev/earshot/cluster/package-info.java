// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * A process of a Flink cluster on one machine.
 *
 * <p>{@link dev.earshot.cluster.ChildMain} runs one of Flink's own programs and ends with its
 * parent. Nothing else of this project is on its class path; the jobs come to the cluster in the
 * jar that is submitted.
 */
package dev.earshot.cluster;
