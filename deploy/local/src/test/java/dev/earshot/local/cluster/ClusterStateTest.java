// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.local.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterStateTest {

  @TempDir Path root;
  private ClusterFolder folder;
  private Process supervisor;

  @BeforeEach
  void startAProcessOfTheFolder() throws IOException {
    folder = ClusterFolder.of(root);
    supervisor = new ProcessBuilder("sh", "-c", "cat; :", root.toString()).start();
  }

  @AfterEach
  void end() {
    supervisor.descendants().forEach(ProcessHandle::destroyForcibly);
    supervisor.destroyForcibly();
  }

  @Test
  void isReadBackAsItWasWritten() throws IOException {
    ClusterState state = state(supervisor.pid(), true);
    state.write(folder.state());
    assertThat(ClusterState.find(folder)).contains(state);
    assertThat(ClusterState.require(folder)).isEqualTo(state);
    assertThat(Files.readString(folder.state()))
        .contains("\"zoo_keeper\" : 19196", "\"name\" : \"taskmanager-1\"")
        .doesNotContain("lives");
  }

  @Test
  void isOfNoAvailOnceItsSupervisorHasGone() throws Exception {
    state(supervisor.pid(), true).write(folder.state());
    supervisor.destroyForcibly().waitFor();
    assertThat(ClusterState.find(folder)).isEmpty();
    assertThatThrownBy(() -> ClusterState.require(folder))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "No cluster is running on the data folder "
                + root
                + "; start it with deploy/earshot cluster up");
  }

  @Test
  void isOfNoAvailWhenItsNumberBelongsToAnotherProgram() throws IOException {
    state(ProcessHandle.current().pid(), true).write(folder.state());
    assertThat(ClusterState.find(folder)).isEmpty();
  }

  @Test
  void asksForPatienceDuringTheStart() throws IOException {
    state(supervisor.pid(), false).write(folder.state());
    assertThatThrownBy(() -> ClusterState.require(folder))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(" is still starting; try again soon");
  }

  @Test
  void isReadAlsoFromALaterVersion() throws IOException {
    state(supervisor.pid(), true).write(folder.state());
    String later = Files.readString(folder.state()).replaceFirst("\\{", "{\"later\": 1,");
    Files.writeString(folder.state(), later);
    assertThat(ClusterState.find(folder)).isPresent();
  }

  private static ClusterState state(long pid, boolean ready) {
    return new ClusterState(
        pid,
        "2026-03-02T12:00:00Z",
        ready,
        ClusterPorts.from(19190),
        List.of(new ClusterState.Child("taskmanager-1", 17, "RUNNING", 2)));
  }
}
