// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * A Flink cluster of several processes on one machine, with its own Kafka and PostgreSQL.
 *
 * <pre>
 *   Supervisor ─┬─ Kafka ── topics, schema registry
 *               ├─ PostgreSQL ── tables
 *               ├─ ZooKeeper        what the job manager must know after a crash
 *               ├─ job manager
 *               └─ two task managers
 * </pre>
 *
 * <p>{@link dev.earshot.local.cluster.Supervisor} is a process of its own that starts all the
 * others, starts again what ends by itself, and stops everything in order. {@link
 * dev.earshot.local.cluster.SupervisorProcess} starts and stops it, {@link
 * dev.earshot.local.cluster.ClusterState} is how other commands find it. {@link
 * dev.earshot.local.cluster.JobSubmission} gives the jobs to the cluster by Flink's own command
 * line, {@link dev.earshot.local.cluster.FlinkRest} asks and stops them.
 *
 * <p>Everything listens on the loopback interface only.
 */
package dev.earshot.local.cluster;
