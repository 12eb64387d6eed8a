// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.cluster;

import java.nio.file.Path;

/**
 * What a cluster keeps in its data folder beside what an engine keeps there.
 *
 * <pre>
 *   cluster                      what runs, for other commands to find
 *   checkpoints/&lt;job&gt;/           one folder a run of the job
 *   savepoints/&lt;job&gt;/            one folder a savepoint
 *   flink/config.yaml            Flink's settings
 *   flink/earshot.yaml           the jobs' configuration as it was last submitted
 *   flink/plugins/               none
 *   flink/zookeeper/             emptied at each start
 *   flink/high-availability/     emptied at each start
 *   flink/&lt;process&gt;.pid
 * </pre>
 *
 * @param root the data folder, absolute
 */
public record ClusterFolder(Path root) {

  /** The folder that a person named, made absolute. */
  public static ClusterFolder of(Path data) {
    return new ClusterFolder(data.toAbsolutePath().normalize());
  }

  /** Flink's settings and everything that only Flink's processes need. */
  public Path flink() {
    return root.resolve("flink");
  }

  Path jobConfiguration() {
    return flink().resolve("earshot.yaml");
  }

  Path plugins() {
    return flink().resolve("plugins");
  }

  Path zooKeeper() {
    return flink().resolve("zookeeper");
  }

  Path highAvailability() {
    return flink().resolve("high-availability");
  }

  Path pidFile(String process) {
    return flink().resolve(process + ".pid");
  }

  Path temporary() {
    return root.resolve("temporary");
  }

  /** Checkpoints of one job. */
  public Path checkpoints(ClusterJob job) {
    return root.resolve("checkpoints").resolve(job.jobName());
  }

  /** Savepoints of one job. */
  public Path savepoints(String jobName) {
    return root.resolve("savepoints").resolve(jobName);
  }

  public Path logs() {
    return root.resolve("logs");
  }

  /** Generated passwords. */
  public Path secrets() {
    return root.resolve("secrets");
  }

  Path state() {
    return root.resolve("cluster");
  }
}
