// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  @Test
  void explainsItself() {
    Said said = Said.to("--help");
    assertThat(said.code()).isZero();
    assertThat(said.out()).anyMatch(line -> line.startsWith("Usage: deploy/earshot"));
    assertThat(said.err()).isEmpty();
  }

  @Test
  void showsAnExampleInTheHelpOfEachCommand() {
    for (String command : Main.commandNames()) {
      Said said = Said.to(command, "--help");
      assertThat(said.code()).isZero();
      assertThat(said.out()).contains("Example:");
      assertThat(said.out().get(said.out().size() - 1)).contains("deploy/earshot " + command);
    }
  }

  @Test
  void suggestsTheOptionThatWasMeant() {
    assertUserError(
        Said.to("analyze", "--taxnomy"),
        "Unknown option: '--taxnomy'; did you mean --taxonomy? (see deploy/earshot analyze --help)");
  }

  @Test
  void suggestsTheCommandThatWasMeant() {
    assertUserError(
        Said.to("analyse"),
        "Unmatched argument at index 0: 'analyse'; did you mean analyze? (see deploy/earshot"
            + " --help)");
  }

  @Test
  void asksForACommand() {
    assertUserError(Said.to(), "A command is needed, such as up; see deploy/earshot --help");
  }

  @Test
  void namesTheTaxonomyThatIsNotThere() {
    assertUserError(
        Said.to("analyze", "--taxonomy", "insurance"),
        "There is no taxonomy insurance; give a file that can be read, or one of default, airline,"
            + " banking, retail, software, telecom, default-de, default-es, default-fr, default-it,"
            + " default-pt");
  }

  @Test
  void takesOneTaxonomyALanguage() {
    assertUserError(
        Said.to("analyze", "--taxonomy", "retail", "--taxonomy", "airline"),
        "The taxonomies cannot be used together: the taxonomies of versions retail-1 and airline-2"
            + " are both in 'en'; give one a language");
  }

  @Test
  void namesWhatIsWrongWithATaxonomy(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), "version: 1\ntopics: []\n");
    assertUserError(
        Said.to("analyze", "--taxonomy", file.toString()),
        "The taxonomy "
            + file
            + " cannot be used: line 2, topics: a list of topics is needed here");
  }

  @Test
  void namesTheConfigurationThatIsNotThere() {
    Said said = Said.to("analyze", "--config", "absent.yaml");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).anyMatch(line -> line.contains("there is no such file"));
  }

  private static void assertUserError(Said said, String line) {
    assertThat(said.err()).containsExactly(line);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
  }
}
