// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code train} and {@code evaluate} say of input that cannot be used. */
class ModelCommandsTest {

  @TempDir private Path folder;

  @Test
  void namesTheFileThatIsNotThere() {
    assertUserError(
        Said.to("evaluate", "absent.csv"), "There is no file absent.csv that can be read");
    assertUserError(Said.to("train", "absent.csv"), "There is no file absent.csv that can be read");
  }

  @Test
  void namesRowAndColumnOfAWrongLabel() throws IOException {
    Path file = Files.writeString(folder.resolve("rows.csv"), "text,sentiment\nok,fine\n");
    for (String command : new String[] {"train", "evaluate"}) {
      assertUserError(
          Said.to(command, file.toString()),
          file + ", row 1, column sentiment: 'fine' is not negative, neutral or positive");
    }
  }

  @Test
  void namesTheColumnThatIsMissing() throws IOException {
    Path file = Files.writeString(folder.resolve("rows.csv"), "text,stars\nok,5\n");
    assertUserError(
        Said.to("train", file.toString(), "--labels", "rating"),
        file + " has no column rating; it has text, stars");
  }

  @Test
  void namesTheModelThatCannotBeUsed() throws IOException {
    Path file = Files.writeString(folder.resolve("rows.csv"), "text,sentiment\nok,neutral\n");
    assertUserError(
        Said.to("evaluate", file.toString(), "--model", folder.toString()),
        "The model " + folder + " cannot be used: there is no sentiment.head in " + folder);
    assertUserError(
        Said.to("analyze", "--model", folder.toString()),
        "The model " + folder + " cannot be used: there is no sentiment.head in " + folder);
  }

  @Test
  void needsAFileOrTheShippedData() {
    assertUserError(Said.to("train"), "Give a file with labelled rows, or --shipped with a folder");
    assertUserError(Said.to("train", "--shipped", "absent"), "There is no folder absent");
  }

  @Test
  void refusesAFolderThatCannotBeWrittenBeforeItTrains() throws IOException {
    Path rows = Files.writeString(folder.resolve("rows.csv"), "text,sentiment\nok,neutral\n");
    Path below = rows.resolve("model");
    assertUserError(
        Said.to("train", rows.toString(), "--out", below.toString()),
        below + " is no folder and cannot be made one");
  }

  @Test
  void namesTheShippedDataThatIsMissing() {
    Said said = Said.to("train", "--shipped", folder.toString());
    assertThat(said.err())
        .last()
        .isEqualTo(
            "There is no file "
                + folder.resolve("sentiment/womens_clothing.csv")
                + " that can be read");
    assertThat(said.code()).isEqualTo(2);
  }

  @Test
  void measuresNothingOnNoLabelledRow() throws IOException {
    Path file = Files.writeString(folder.resolve("rows.csv"), "text,sentiment\nok,\n");
    assertUserError(
        Said.to("evaluate", file.toString()), file + " has no row with a text and a sentiment");
  }

  private static void assertUserError(Said said, String line) {
    assertThat(said.err()).containsExactly(line);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
  }
}
