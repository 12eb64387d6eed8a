// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the cluster's commands say when there is no cluster, and when they are misused. */
class ClusterCommandTest {

  private static final List<String> COMMANDS =
      List.of("up", "submit", "status", "savepoint", "down");

  @TempDir Path folder;

  @Test
  void showsAnExampleInTheHelpOfEachCommand() {
    for (String command : COMMANDS) {
      Said said = Said.to("cluster", command, "--help");
      assertThat(said.code()).isZero();
      assertThat(said.out()).contains("Example:").doesNotContain("null");
      assertThat(said.out().get(said.out().size() - 1))
          .contains("deploy/earshot cluster " + command);
      assertThat(said.err()).isEmpty();
    }
  }

  @Test
  void asksForACommand() {
    assertUserError(
        Said.to("cluster"), "A command is needed, such as up; see deploy/earshot cluster --help");
  }

  @Test
  void suggestsWhatWasMeant() {
    assertUserError(
        Said.to("cluster", "stats"),
        "Unmatched argument at index 1: 'stats'; did you mean status? (see deploy/earshot"
            + " cluster --help)");
    assertUserError(
        Said.to("cluster", "down", "--no-savepiont"),
        "Unknown option: '--no-savepiont'; did you mean --no-savepoint? (see deploy/earshot cluster"
            + " down --help)");
  }

  @Test
  void saysThatNoClusterRuns() throws Exception {
    String none =
        "No cluster is running on the data folder "
            + folder
            + "; start it with deploy/earshot cluster up";
    for (String command : List.of("status", "savepoint")) {
      assertUserError(Said.to("cluster", command, "--data", folder.toString()), none);
    }
  }

  @Test
  void findsNothingToStopWithoutACluster() {
    Said said = Said.to("cluster", "down", "--data", folder.toString());
    assertThat(said.code()).isZero();
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).containsExactly("No cluster is running on the data folder " + folder);
  }

  @Test
  void refusesPortsThatDoNotFitBeforeItMakesAnything() {
    Path data = folder.resolve("data");
    assertUserError(
        Said.to("cluster", "up", "--data", data.toString(), "--ports-from", "65530"),
        "--ports-from must be from 1024 to 65528, not 65530");
    assertThat(data).doesNotExist();
  }

  @Test
  void refusesAFileInPlaceOfTheFolder() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertUserError(
        Said.to("cluster", "up", "--data", file.toString()),
        "The data folder " + file + " cannot be made; choose another with --data DIR");
  }

  @Test
  void namesTheJobsThatThereAre() {
    Said said = Said.to("cluster", "submit", "--job", "enrichmnt");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .singleElement()
        .asString()
        .contains("'enrichmnt'", "[ENRICHMENT, KPI, JOURNEY, ISSUE] (case-insensitive)");
  }

  private static void assertUserError(Said said, String line) {
    assertThat(said.err()).containsExactly(line);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
  }
}
