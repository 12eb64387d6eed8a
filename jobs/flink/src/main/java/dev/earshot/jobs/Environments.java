// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The one place that makes Flink environments. */
public final class Environments {

  private Environments() {}

  /**
   * An environment in which every operator needs a uid, no type falls back to Kryo, and checkpoints
   * are aligned and exactly once. What the caller or the cluster configures stands, except for
   * these.
   *
   * @param flink Flink's own settings
   * @param checkpointInterval used where Flink's settings give none
   */
  public static StreamExecutionEnvironment create(
      Configuration flink, Duration checkpointInterval) {
    Configuration configuration = new Configuration(flink);
    configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    // Progress is told just ahead of a barrier and rests on what stands before it: a barrier that
    // overtakes records, or is not waited for, would make it untrue.
    configuration.set(CheckpointingOptions.ENABLE_UNALIGNED, false);
    configuration.set(
        CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
    var environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    Configuration defaults = new Configuration();
    defaults.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
    defaults.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
    defaults.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointInterval);
    defaults.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    // Functions neither keep nor change what they are given; records are immutable.
    defaults.set(PipelineOptions.OBJECT_REUSE, true);
    defaults.set(PipelineOptions.MAX_PARALLELISM, 128);
    environment.getConfiguration().toMap().keySet().forEach(key -> defaults.removeKey(key));
    environment.configure(defaults);
    return environment;
  }
}
