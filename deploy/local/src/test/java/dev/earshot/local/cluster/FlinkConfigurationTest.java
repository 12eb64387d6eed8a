// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.HighAvailabilityOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RpcOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlinkConfigurationTest {

  @TempDir Path root;

  private Configuration configuration() {
    return FlinkConfiguration.of(ClusterFolder.of(root), ClusterPorts.from(19190));
  }

  @Test
  void isReadBackByFlinkAsItWasWritten() throws IOException {
    Configuration written = configuration();
    FlinkConfiguration.write(written, root.resolve("flink"));
    Configuration read = GlobalConfiguration.loadConfiguration(root.resolve("flink").toString());
    assertThat(read.toMap()).containsAllEntriesOf(written.toMap());
    assertThat(read.get(HighAvailabilityOptions.ZOOKEEPER_SESSION_TIMEOUT))
        .isEqualTo(Duration.ofSeconds(6));
    assertThat(read.get(TaskManagerOptions.TOTAL_PROCESS_MEMORY))
        .isEqualTo(MemorySize.ofMebiBytes(2560));
  }

  @Test
  void listensOnTheLoopbackInterfaceOnly() {
    assertThat(configuration().toMap())
        .containsEntry("rest.bind-address", "127.0.0.1")
        .containsEntry("jobmanager.bind-host", "127.0.0.1")
        .containsEntry("taskmanager.bind-host", "127.0.0.1")
        .containsEntry("rest.port", "19193")
        .containsEntry("high-availability.jobmanager.port", "19197");
  }

  @Test
  void leavesTheHeapRoomForTheLanguageModelsTwice() {
    assertThat(
            TaskExecutorProcessUtils.processSpecFromConfig(configuration())
                .getTaskHeapSize()
                .getMebiBytes())
        .isGreaterThan(1300);
  }

  @Test
  void isPatientWithAJobManagerThatTakesUpAllJobsAtOnce() {
    assertThat(configuration().get(RpcOptions.ASK_TIMEOUT_DURATION))
        .isGreaterThan(Duration.ofMinutes(1));
  }

  @Test
  void leavesTheIntervalOfCheckpointsToTheJobs() {
    assertThat(configuration().contains(CheckpointingOptions.CHECKPOINTING_INTERVAL)).isFalse();
  }
}
