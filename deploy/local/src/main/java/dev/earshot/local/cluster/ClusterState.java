// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.cluster;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.earshot.local.LeftOver;
import dev.earshot.local.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * What runs on a data folder, as its supervisor tells it; a file of JSON in that folder.
 *
 * @param pid of the supervisor
 * @param started when, ISO 8601 in UTC
 * @param ready whether everything has been started once
 * @param ports where the cluster listens
 * @param processes the supervisor's children, in the order in which they were started
 */
public record ClusterState(
    long pid, String started, boolean ready, ClusterPorts ports, List<Child> processes) {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

  /**
   * A child of the supervisor.
   *
   * @param name such as {@code taskmanager-1}
   * @param pid of its newest process; 0 when there never was one
   * @param condition {@code RUNNING}, {@code RESTARTING}, {@code STARTING}, {@code GIVEN_UP} or
   *     {@code STOPPED}
   * @param restarts how often it was started again
   */
  public record Child(String name, long pid, String condition, int restarts) {

    /** Whether the system knows the process at this moment. */
    public boolean lives() {
      return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }
  }

  /**
   * The cluster that runs on a data folder.
   *
   * @throws UserError when none does, or one is still starting
   */
  public static ClusterState require(ClusterFolder folder) throws IOException {
    ClusterState state =
        find(folder)
            .orElseThrow(
                () ->
                    new UserError(
                        "No cluster is running on the data folder "
                            + folder.root()
                            + "; start it with deploy/earshot cluster up"));
    if (!state.ready()) {
      throw new UserError(
          "The cluster on the data folder " + folder.root() + " is still starting; try again soon");
    }
    return state;
  }

  /** The cluster whose supervisor runs on a data folder; empty when none does. */
  public static Optional<ClusterState> find(ClusterFolder folder) throws IOException {
    return read(folder.state()).filter(state -> state.supervisorRuns(folder.root()));
  }

  private boolean supervisorRuns(Path root) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> LeftOver.serves(process, root))
        .isPresent();
  }

  static Optional<ClusterState> read(Path file) throws IOException {
    return Files.isRegularFile(file)
        ? Optional.of(JSON.readValue(Files.readString(file), ClusterState.class))
        : Optional.empty();
  }

  /** Never half written. */
  void write(Path file) throws IOException {
    Path half = file.resolveSibling(file.getFileName() + ".half");
    Files.writeString(half, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
