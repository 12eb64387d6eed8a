// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.cluster;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ClusterOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.HighAvailabilityOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.RpcOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;

/**
 * How Flink runs as a cluster on one machine.
 *
 * <p>A process that dies is missed within seconds, because its connections break: heartbeats need
 * only tell of one that hangs, and are patient with a machine that is short of time. A job manager
 * that dies holds its leadership for the six seconds of its ZooKeeper session. Checkpoints come as
 * often as the jobs' own configuration says.
 */
final class FlinkConfiguration {

  /** Task managers of a cluster. */
  static final int TASK_MANAGERS = 2;

  /** Slots of each: room for every job at the usual parallelism on both together. */
  static final int SLOTS = 4;

  /**
   * A task manager only reads in ZooKeeper, so that its session may be long: it costs no time after
   * a crash, and loading the language models on a busy machine can keep it silent for seconds.
   */
  static final Duration TASK_MANAGER_SESSION = Duration.ofSeconds(30);

  /**
   * A job manager that comes back takes all jobs up at once, and gives itself up when it does not
   * answer itself within this time; the usual ten seconds are too few for four jobs on a busy
   * machine, and it would begin again and again.
   */
  static final Duration ANSWER_PATIENCE = Duration.ofMinutes(2);

  private static final int PARALLELISM = 2;
  private static final int CHECKPOINTS_KEPT = 3;
  private static final int FAILED_CHECKPOINTS_BORNE = 10;
  private static final String LOOPBACK = "127.0.0.1";

  private FlinkConfiguration() {}

  /** Everything listens on the loopback interface, and state lies in the data folder. */
  static Configuration of(ClusterFolder folder, ClusterPorts ports) {
    Configuration flink = new Configuration();
    setAddresses(flink, ports);
    setMemory(flink);
    surviveCrashes(flink, folder, ports);
    keepState(flink, folder);
    flink.set(WebOptions.SUBMIT_ENABLE, false);
    flink.set(WebOptions.CANCEL_ENABLE, false);
    flink.set(WebOptions.RESCALE_ENABLE, false);
    flink.set(WebOptions.REFRESH_INTERVAL, Duration.ofSeconds(1));
    flink.set(CoreOptions.TMP_DIRS, folder.temporary().toString());
    flink.set(ClusterOptions.PROCESS_WORKING_DIR_BASE, folder.temporary().toString());
    flink.set(CoreOptions.DEFAULT_PARALLELISM, PARALLELISM);
    return flink;
  }

  private static void setAddresses(Configuration flink, ClusterPorts ports) {
    flink.set(RestOptions.ADDRESS, LOOPBACK);
    flink.set(RestOptions.BIND_ADDRESS, LOOPBACK);
    flink.set(RestOptions.PORT, ports.engine().flinkWeb());
    flink.set(RestOptions.BIND_PORT, String.valueOf(ports.engine().flinkWeb()));
    flink.set(JobManagerOptions.ADDRESS, LOOPBACK);
    flink.set(JobManagerOptions.BIND_HOST, LOOPBACK);
    flink.set(JobManagerOptions.PORT, ports.jobManager());
    flink.set(TaskManagerOptions.HOST, LOOPBACK);
    flink.set(TaskManagerOptions.BIND_HOST, LOOPBACK);
  }

  /** A task manager's heap holds the language models, about 650 MB, twice for a moment. */
  private static void setMemory(Configuration flink) {
    flink.set(JobManagerOptions.TOTAL_PROCESS_MEMORY, MemorySize.ofMebiBytes(900));
    flink.set(TaskManagerOptions.TOTAL_PROCESS_MEMORY, MemorySize.ofMebiBytes(2560));
    flink.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(256));
    flink.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(96));
    flink.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(96));
    flink.set(TaskManagerOptions.JVM_METASPACE, MemorySize.ofMebiBytes(320));
    flink.set(TaskManagerOptions.NUM_TASK_SLOTS, SLOTS);
    flink.set(
        TaskManagerOptions.TASK_MANAGER_LOAD_BALANCE_MODE,
        TaskManagerOptions.TaskManagerLoadBalanceMode.SLOTS);
  }

  private static void surviveCrashes(
      Configuration flink, ClusterFolder folder, ClusterPorts ports) {
    flink.set(HighAvailabilityOptions.HA_MODE, "zookeeper");
    flink.set(HighAvailabilityOptions.HA_ZOOKEEPER_QUORUM, LOOPBACK + ":" + ports.zooKeeper());
    flink.set(HighAvailabilityOptions.ZOOKEEPER_SESSION_TIMEOUT, Duration.ofSeconds(6));
    flink.set(HighAvailabilityOptions.ZOOKEEPER_CONNECTION_TIMEOUT, Duration.ofSeconds(5));
    flink.set(HighAvailabilityOptions.ZOOKEEPER_TOLERATE_SUSPENDED_CONNECTIONS, true);
    flink.set(
        HighAvailabilityOptions.HA_STORAGE_PATH, folder.highAvailability().toUri().toString());
    flink.set(HighAvailabilityOptions.HA_CLUSTER_ID, "/earshot");
    flink.set(
        HighAvailabilityOptions.HA_JOB_MANAGER_PORT_RANGE, String.valueOf(ports.jobManager()));
    flink.set(RpcOptions.ASK_TIMEOUT_DURATION, ANSWER_PATIENCE);
    flink.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofSeconds(2));
    flink.set(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT, Duration.ofSeconds(15));
    flink.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    flink.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF,
        Duration.ofMillis(500));
    flink.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF,
        Duration.ofSeconds(5));
    flink.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_RESET_BACKOFF_THRESHOLD,
        Duration.ofMinutes(1));
  }

  private static void keepState(Configuration flink, ClusterFolder folder) {
    flink.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
    // By name, because only Flink's own class path has its class; otherwise they lie among the
    // logs.
    flink.setString("state.backend.rocksdb.log.dir", folder.temporary().toString());
    flink.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
    flink.set(CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS, Duration.ofMillis(500));
    flink.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, Duration.ofSeconds(60));
    flink.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, FAILED_CHECKPOINTS_BORNE);
    flink.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, CHECKPOINTS_KEPT);
    flink.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    flink.set(
        CheckpointingOptions.SAVEPOINT_DIRECTORY,
        folder.root().resolve("savepoints").toUri().toString());
  }

  /** Writes {@code config.yaml}, the one file of settings that Flink's programs read. */
  static void write(Configuration flink, Path folder) throws IOException {
    Files.createDirectories(folder);
    String yaml =
        new ObjectMapper(new YAMLFactory()).writeValueAsString(new TreeMap<>(flink.toMap()));
    Files.writeString(folder.resolve("config.yaml"), yaml);
  }
}
