// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;

/** How Flink runs inside the engine's process. */
final class FlinkSettings {

  private static final int MOST_PARALLEL = 4;
  private static final int CHECKPOINTS_KEPT = 3;
  private static final String LOOPBACK = "127.0.0.1";

  private FlinkSettings() {}

  /**
   * Everything listens on the loopback interface, state lies in the data folder, and the web UI
   * offers no button that changes the job.
   *
   * <p>Known limit: Flink's REST interface knows no login, so whoever has an account on the machine
   * can reach what the web UI does not offer.
   *
   * @param restore point to go on from; empty to start from nothing
   */
  static Configuration of(DataFolder data, int webPort, Optional<Path> restore) {
    Configuration flink = new Configuration();
    flink.set(RestOptions.ADDRESS, LOOPBACK);
    flink.set(RestOptions.BIND_ADDRESS, LOOPBACK);
    flink.set(RestOptions.PORT, webPort);
    flink.set(RestOptions.BIND_PORT, String.valueOf(webPort));
    flink.set(JobManagerOptions.ADDRESS, LOOPBACK);
    flink.set(JobManagerOptions.BIND_HOST, LOOPBACK);
    flink.set(TaskManagerOptions.HOST, LOOPBACK);
    flink.set(TaskManagerOptions.BIND_HOST, LOOPBACK);
    flink.set(WebOptions.SUBMIT_ENABLE, false);
    flink.set(WebOptions.CANCEL_ENABLE, false);
    flink.set(WebOptions.RESCALE_ENABLE, false);
    flink.set(WebOptions.LOG_PATH, data.logs().resolve("earshot.log").toString());
    flink.set(CoreOptions.TMP_DIRS, data.temporary().toString());
    flink.set(
        CoreOptions.DEFAULT_PARALLELISM,
        Math.min(MOST_PARALLEL, Runtime.getRuntime().availableProcessors()));
    flink.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(256));
    flink.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
    flink.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
    keepState(flink, data);
    restore.ifPresent(
        point -> flink.set(StateRecoveryOptions.SAVEPOINT_PATH, point.toUri().toString()));
    return flink;
  }

  private static void keepState(Configuration flink, DataFolder data) {
    flink.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, data.checkpoints().toUri().toString());
    flink.set(CheckpointingOptions.SAVEPOINT_DIRECTORY, data.savepoints().toUri().toString());
    flink.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, CHECKPOINTS_KEPT);
    flink.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    flink.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF,
        Duration.ofSeconds(1));
    flink.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF,
        Duration.ofSeconds(30));
  }
}
